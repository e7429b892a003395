package kr.proto14.app.history.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.Alignment.Aligned;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The portal's own rows of December 2025 beside names as Betman would cut them. */
@Tag("data")
class KspoDayTest {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

  /** Typed by hand in the order of the portal's rows, volleyball left out. */
  private static final List<String> SOCCER =
      List.of(
          "트락토르-알두하일",
          "샤르자-알힐랄",
          "남아공-앙골라",
          "알가라파-알와흐다",
          "알쇼르타-알아흘리",
          "나폴리-볼로냐",
          "A빌바오-에스파뇰",
          "풀럼-노팅엄F",
          "이집트-짐바브웨",
          "멜버시티-맥아서FC",
          "DR콩고-베냉",
          "부르키나-적도기니");

  private static final List<String> BASKETBALL =
      List.of(
          "클리캐벌-샬럿호네",
          "보스셀틱-인디페이",
          "뉴올펠리-댈러매버",
          "덴버너게-유타재즈",
          "오클썬더-멤피그리",
          "골든워리-올랜매직",
          "포틀트레-디트피스",
          "창원LG-한국가스",
          "우리은행-삼성생명",
          "부산KCC-서울삼성",
          "타이푸본-서울SK");

  private final TeamRegistry registry =
      new TeamRegistry(new FakeLinks(), Clock.fixed(Slates.EVENING, ZoneOffset.UTC));

  @Test
  void by_the_names_alone_22_of_23_are_found_and_none_is_wrong() throws IOException {
    assertThat(found(Sport.SOCCER, "축구", SOCCER, false))
        .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12);
    assertThat(found(Sport.BASKETBALL, "농구", BASKETBALL, false)).hasSize(11);
  }

  @Test
  void with_the_typed_table_all_are_found() throws IOException {
    assertThat(found(Sport.SOCCER, "축구", SOCCER, true)).hasSize(12);
    assertThat(found(Sport.BASKETBALL, "농구", BASKETBALL, true)).hasSize(11);
  }

  @Test
  void the_typed_table_marks_as_seen_what_the_captures_show_and_nothing_else() throws IOException {
    Set<String> kspo = new HashSet<>();
    rows()
        .forEach(row -> kspo.addAll(List.of(text(row, "hteam_han_nm"), text(row, "ateam_han_nm"))));
    Set<String> betman = new HashSet<>();
    cells("captures/pool_matches.csv").forEach(cells -> betman.addAll(List.of(cells[6], cells[7])));
    cells("kleague_names.csv").forEach(cells -> betman.add(cells[0]));
    for (String[] row : Tsv.rows("teams.tsv")) {
      List<String> seen = new ArrayList<>();
      if (Tsv.names(row[1]).stream().anyMatch(betman::contains)) {
        seen.add("betman");
      }
      if (Tsv.names(row[2]).stream().anyMatch(kspo::contains)) {
        seen.add("kspo");
      }
      String mark = seen.isEmpty() ? "unverified" : String.join("+", seen);
      assertThat(row[4]).as(row[0]).isEqualTo(mark);
    }
  }

  @Test
  void every_k_league_name_of_betmans_means_the_team_of_its_english_name() throws IOException {
    for (String[] cells : cells("kleague_names.csv")) {
      String betman = registry.find(Sport.SOCCER, SourceName.BETMAN, cells[2], cells[0]).orElse("");
      assertThat(registry.find(Sport.SOCCER, "import", "South Korea", cells[1]))
          .as(cells[0])
          .contains(betman);
    }
  }

  private Set<Integer> found(Sport sport, String name, List<String> cut, boolean known)
      throws IOException {
    List<Fixture> rows = new ArrayList<>();
    for (JsonNode row : rows()) {
      if (text(row, "match_sport_han_nm").equals(name)) {
        rows.add(fixture(row));
      }
    }
    assertThat(rows).hasSameSizeAs(cut);
    List<OurMatch> ours = new ArrayList<>();
    for (int i = 0; i < cut.size(); i++) {
      String[] sides = cut.get(i).split("-", 2);
      var start = rows.get(i).kickOff().orElseThrow();
      String league = rows.get(i).league();
      ours.add(
          new OurMatch(
              i + 1,
              start,
              side(sport, SourceName.BETMAN, league, sides[0], known),
              side(sport, SourceName.BETMAN, league, sides[1], known)));
    }
    List<TheirMatch> theirs =
        rows.stream()
            .map(
                row ->
                    new TheirMatch(
                        row,
                        side(sport, SourceName.KSPO, row.league(), row.home(), known),
                        side(sport, SourceName.KSPO, row.league(), row.away(), known)))
            .toList();
    Map<Integer, Alignment> found = new TreeMap<>(FixtureMatcher.match(ours, theirs));
    found.values().removeIf(alignment -> !(alignment instanceof Aligned));
    found.forEach(
        (number, alignment) ->
            assertThat(((Aligned) alignment).theirs()).isEqualTo(rows.get(number - 1)));
    return found.keySet();
  }

  private Side side(Sport sport, String source, String league, String name, boolean known) {
    return known
        ? new Side(name, registry.found(new SourceName(sport, source, league, name)))
        : Slates.unknown(name);
  }

  private static Fixture fixture(JsonNode row) {
    var start =
        LocalDate.parse(text(row, "match_ymd"), DAY)
            .atTime(LocalTime.parse(text(row, "match_tm"), TIME))
            .atZone(Slates.KOREA);
    return Slates.fixture(
        start.toInstant(),
        text(row, "leag_han_nm"),
        text(row, "hteam_han_nm"),
        text(row, "ateam_han_nm"));
  }

  private static String text(JsonNode row, String field) {
    return row.path(field).asText();
  }

  private static JsonNode rows() throws IOException {
    return new ObjectMapper()
        .readTree(Files.readAllBytes(data().resolve("captures/kspo_rows_20251223.json")));
  }

  private static List<String[]> cells(String file) throws IOException {
    return Files.readAllLines(data().resolve(file)).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .toList();
  }

  private static Path data() {
    return Path.of(Objects.requireNonNull(System.getProperty("proto14.data")));
  }
}
