package kr.proto14.bench.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import kr.proto14.engine.basketball.BasketballLeague;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateBasketballTest {
  private static final String NBA =
      "season,date,regular,home,away,hs,as,home_spread_margin,total,ml_home,ml_away";
  private static final String KBL = "season_code,playoff,date,home,away,home_fr,away_fr,hs,as";
  private static final String WKBL = "season_code,type,date,home,away,hs,as";

  @TempDir Path folder;

  @Test
  void each_league_is_known_by_its_columns() throws IOException {
    assertThat(read(NBA, "2008,2007-10-30,1,sa,por,106,97,13.0,189.5,-1400,900").league())
        .isEqualTo(BasketballLeague.NBA);
    assertThat(read(KBL, "1,0,1997-02-01,안양 SBS,인천 대우,정관장,가스공사,108,107").league())
        .isEqualTo(BasketballLeague.KBL);
    assertThat(read(WKBL, "41,regular,2020-11-22,하나원큐,KB스타즈,64,81").league())
        .isEqualTo(BasketballLeague.WKBL);
  }

  @Test
  void a_club_of_the_kbl_keeps_its_history_when_its_name_changes() throws IOException {
    BasketballFile file = read(KBL, "1,0,1997-02-01,안양 SBS,인천 대우,정관장,가스공사,108,107");

    assertThat(file.rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.home()).isEqualTo("정관장");
              assertThat(row.away()).isEqualTo("가스공사");
              assertThat(row.season()).isEqualTo(1);
              assertThat(row.margin()).isEqualTo(1);
              assertThat(row.spread()).isEmpty();
            });
  }

  @Test
  void a_spread_is_read_where_there_is_a_possible_one() throws IOException {
    BasketballFile file =
        read(
            NBA,
            "2008,2007-10-30,1,sa,por,106,97,13.0,189.5,-1400,900",
            "2008,2007-10-31,1,sa,por,106,97,,189.5,,",
            "2008,2007-11-01,1,sa,por,106,97,199.5,13,,",
            "2008,2007-11-02,1,sa,por,106,97,NaN,189.5,,");

    assertThat(file.rows().getFirst().spread()).hasValue(13);
    assertThat(file.rows().subList(1, 4)).allSatisfy(row -> assertThat(row.spread()).isEmpty());
    assertThat(file.unread()).isZero();
  }

  @Test
  void what_is_no_game_or_repeats_one_is_left_out_and_counted() throws IOException {
    BasketballFile file =
        read(
            WKBL,
            "41,regular,2020-11-22,하나원큐,KB스타즈,64,81",
            "43,playoff,2020-11-22,하나원큐,KB스타즈,64,81",
            "44,playoff,2023-11-08,신한은행,KB스타즈,0,57",
            "44,regular,no day,신한은행,KB스타즈,60,57",
            "44,regular,2023-11-09,신한은행,신한은행,60,57",
            "44,regular,2023-11-10,신한은행,KB스타즈,,57",
            "x,regular,2023-11-11,신한은행,KB스타즈,60,57");

    assertThat(file.rows()).hasSize(1);
    assertThat(file.unread()).isEqualTo(6);
  }

  @Test
  void all_forecasters_are_measured_on_the_games_with_a_spread() throws IOException {
    List<String> rows = nba(new Random(1), 4);
    List<String> lines = EvaluateBasketball.lines(read(NBA, rows.toArray(String[]::new)), 3);
    long asked = rows.stream().filter(r -> r.matches("[34],.*") && !r.contains(",,")).count();

    assertThat(lines)
        .hasSize(4)
        .allSatisfy(line -> assertThat(number(line, "n")).isEqualTo((double) asked));
    List<String> names = lines.stream().map(line -> line.split("\"", -1)[3]).toList();
    assertThat(names.getFirst()).isEqualTo("closing");
    assertThat(names.subList(1, 3)).containsExactlyInAnyOrder("past-spreads", "scores");
    assertThat(names.getLast()).isEqualTo("base");
    assertThat(lines)
        .extracting(line -> number(line, "logloss"))
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(lines).allSatisfy(line -> assertThat(number(line, "accuracy")).isBetween(.2, 1.0));
  }

  @Test
  void without_spreads_there_is_neither_closing_nor_past_spreads() throws IOException {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      String teams = i % 2 == 0 ? "가,나" : "나,가";
      rows.add(
          "%d,regular,%s,%s,%d,70"
              .formatted(
                  41 + i / 60, LocalDate.of(2020, 11, 1).plusDays(2L * i), teams, 60 + i % 25));
    }
    List<String> lines = EvaluateBasketball.lines(read(WKBL, rows.toArray(String[]::new)), 42);

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).contains("\"forecaster\":\"base\"").contains("\"n\":60");
    assertThat(lines.get(1)).contains("\"forecaster\":\"scores\"").contains("\"n\":60");
  }

  @Test
  void base_rates_are_those_of_the_seasons_before() throws IOException {
    // One season of 18 home wins, of which the first game is of unknown teams; 12, 9 and 9 games
    // are believed beforehand: (12 + 17) of 47.
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 18; i++) {
      rows.add("1,regular,2020-11-%02d,가,나,80,60".formatted(i + 1));
    }
    rows.add("2,regular,2021-11-01,가,나,80,60");
    List<String> lines = EvaluateBasketball.lines(read(WKBL, rows.toArray(String[]::new)), 2);

    String base = lines.getLast();
    assertThat(base).contains("\"forecaster\":\"base\"");
    assertThat(number(base, "n")).isEqualTo(1);
    assertThat(number(base, "logloss")).isCloseTo(-Math.log(29 / 47.0), within(1e-6));
  }

  @Test
  void later_seasons_change_no_figure_of_a_season_that_was_measured_alone() throws IOException {
    List<String> rows = nba(new Random(2), 3);
    List<String> upTo = EvaluateBasketball.lines(read(NBA, rows.toArray(String[]::new)), 3);
    rows.add("9,2029-01-01,1,T0,T1,100,50,,200,,");
    List<String> more = EvaluateBasketball.lines(read(NBA, rows.toArray(String[]::new)), 3);

    assertThat(more).isEqualTo(upTo);
  }

  @Test
  void a_file_without_a_game_to_test_prints_nothing() throws IOException {
    assertThat(EvaluateBasketball.lines(read(NBA), 1)).isEmpty();
    assertThat(
            EvaluateBasketball.lines(
                read(NBA, "2008,2007-10-30,1,sa,por,106,97,13.0,189.5,-1400,900"), 2008))
        .isEmpty();
  }

  private static List<String> nba(Random random, int seasons) {
    List<String> rows = new ArrayList<>();
    for (int season = 1; season <= seasons; season++) {
      for (int day = 0; day < 170; day++) {
        int home = random.nextInt(6);
        int away = (home + 1 + random.nextInt(5)) % 6;
        double fair = 3.5 * (home - away) + 3;
        // What the ratings cannot know and the market does.
        double news = 7 * random.nextGaussian();
        int points = 110 + (int) Math.round(fair + news + 10 * random.nextGaussian());
        String spread = day % 50 == 0 ? "" : String.valueOf(Math.rint(2 * (fair + news)) / 2);
        rows.add(
            "%d,%s,1,T%d,T%d,%d,110,%s,220,-110,-110"
                .formatted(
                    season,
                    LocalDate.of(2007 + season, 10, 20).plusDays(day),
                    home,
                    away,
                    points,
                    spread));
      }
    }
    return rows;
  }

  private BasketballFile read(String heading, String... rows) throws IOException {
    Path file = folder.resolve("games.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write((heading + "\n" + String.join("\n", rows) + "\n").getBytes(UTF_8));
    }
    return BasketballFile.read(file);
  }

  private static double number(String line, String key) {
    Matcher found = Pattern.compile("\"" + key + "\":([-0-9.]+)").matcher(line);
    assertThat(found.find()).as(line).isTrue();
    return Double.parseDouble(found.group(1));
  }
}
