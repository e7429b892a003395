package kr.proto14.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** A made-up file in the form of football-data.co.uk, with its 105 columns of the year 2023/24. */
final class SeasonFile {
  private static final String HEADING =
      "Div,Date,Time,HomeTeam,AwayTeam,FTHG,FTAG,FTR,HTHG,HTAG,HTR,HS,AS,HST,AST,HF,AF,HC,AC,HY,AY,"
          + "HR,AR";
  private static final List<String> BOOKMAKERS =
      List.of("B365", "BW", "IW", "PS", "WH", "VC", "Max", "Avg");
  private static final List<String> LINES = List.of("B365", "P", "Max", "Avg");
  private static final List<String> DIVISIONS =
      List.of(
          "E0", "E1", "E2", "E3", "EC", "SC0", "SC1", "SC2", "SC3", "D1", "D2", "I1", "I2", "SP1",
          "SP2", "F1", "F2", "N1", "B1", "P1", "T1", "G1");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
  private static final int TEAMS = 20;
  private static final int LAST_SEASON = 2023;

  private final RandomGenerator random;
  private final StringBuilder line = new StringBuilder(1_000);

  SeasonFile(RandomGenerator random) {
    this.random = random;
  }

  /** Writes whole seasons until the file has so many rows. */
  void write(Path file, int rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
      out.write(heading());
      out.newLine();
      int left = rows;
      for (int season = LAST_SEASON; left > 0; season--) {
        for (String division : DIVISIONS) {
          left -= season(out, division, season, left);
        }
      }
    }
  }

  private int season(BufferedWriter out, String division, int year, int most) throws IOException {
    int written = 0;
    for (int round = 0; round < 2 * (TEAMS - 1); round++) {
      LocalDate day = LocalDate.of(year, 8, 12).plusDays(7L * round);
      for (int pair = 0; pair < TEAMS / 2 && written < most; pair++, written++) {
        int one = pair == 0 ? TEAMS - 1 : (round + pair) % (TEAMS - 1);
        int other = (round + TEAMS - 1 - pair) % (TEAMS - 1);
        boolean turned = round >= TEAMS - 1;
        out.write(match(division, day, turned ? other : one, turned ? one : other));
        out.newLine();
      }
    }
    return written;
  }

  private static String heading() {
    StringBuilder text = new StringBuilder(HEADING);
    for (String closing : List.of("", "C")) {
      BOOKMAKERS.forEach(name -> three(text, name + closing));
      LINES.forEach(
          name ->
              text.append(',')
                  .append(name)
                  .append(closing)
                  .append(">2.5,")
                  .append(name)
                  .append(closing)
                  .append("<2.5"));
      text.append(",AH").append(closing).append('h');
      LINES.forEach(
          name ->
              text.append(',')
                  .append(name)
                  .append(closing)
                  .append("AHH,")
                  .append(name)
                  .append(closing)
                  .append("AHA"));
    }
    return text.toString();
  }

  private static void three(StringBuilder text, String prefix) {
    for (String end : List.of("H", "D", "A")) {
      text.append(',').append(prefix).append(end);
    }
  }

  private String match(String division, LocalDate day, int home, int away) {
    line.setLength(0);
    line.append(division).append(',').append(DAY.format(day)).append(",15:00,");
    line.append(division).append(" Town ").append(home).append(',');
    line.append(division).append(" Town ").append(away);
    line.append(',').append(random.nextInt(5)).append(',').append(random.nextInt(4)).append(",H");
    line.append(",0,0,D");
    for (int i = 0; i < 12; i++) {
      line.append(',').append(random.nextInt(18));
    }
    for (int closing = 0; closing < 2; closing++) {
      double strength = 0.25 + 0.4 * random.nextDouble();
      for (int i = 0; i < BOOKMAKERS.size(); i++) {
        price(strength);
        price(0.26);
        price(0.74 - strength);
      }
      for (int i = 0; i < 2 * LINES.size(); i++) {
        price(0.5);
      }
      line.append(",-0.25");
      for (int i = 0; i < 2 * LINES.size(); i++) {
        price(0.5);
      }
    }
    return line.toString();
  }

  private void price(double probability) {
    long cents = Math.round(100 / (1.04 * probability)) + random.nextInt(4);
    line.append(',').append(cents / 100).append('.').append(cents / 10 % 10).append(cents % 10);
  }
}
