package kr.proto14.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import kr.proto14.app.App;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.Doubt;
import kr.proto14.app.history.team.PendingName;
import kr.proto14.app.history.team.SourceName;
import kr.proto14.app.history.team.TeamLinks.Lesson;
import kr.proto14.app.testing.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TeamsCommandTest {
  private final Desk desk = new Desk(Databases.SQLITE);

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void teams_stand_with_all_their_names() {
    var called = desk.call("teams", "--lang", "ko");
    assertThat(called.code()).isZero();
    assertThat(called.out())
        .startsWith("팀 ID")
        .containsPattern("SC:italy:napoli +축구 +SSC나폴리 +나폴리, SSC나폴리, Napoli, SSC Napoli")
        .contains("BK:nba:utah-jazz");
  }

  @Test
  void one_sport_or_one_source_is_shown_alone() {
    assertThat(desk.call("teams", "--sport", "basketball").out())
        .contains("BK:kbl:seoul-sk")
        .doesNotContain("SC:");
    var json = Jsons.read(desk.call("teams", "--source", "kspo", "--sport", "soccer", "--json"));
    assertThat(json).isNotEmpty();
    assertThat(json.findValuesAsText("source")).containsOnly("kspo");
    assertThat(Jsons.fields(json.get(0))).containsExactly("id", "sport", "name", "names");
    assertThat(desk.call("teams", "--source", "betman-id").out()).contains("There is no such team");
  }

  @Test
  void spreadsheets_get_a_row_a_name() {
    var rows = desk.call("teams", "--csv", "--sport", "basketball").out().lines().toList();
    assertThat(rows.getFirst())
        .isEqualTo("id,sport,name,source,scope,source_name,how,score,known_at");
    assertThat(rows)
        .anyMatch(
            row ->
                row.startsWith("BK:nba:utah-jazz,basketball,유타재즈,import,nba,Utah Jazz,seed,1.0,"));
  }

  @Test
  void wrong_words_are_refused_with_the_nearest_right_ones() {
    assertThat(desk.call("teams", "--sport", "tennis").code()).isEqualTo(Exit.REFUSED);
    var source = desk.call("teams", "--source", "ksop");
    assertThat(source.code()).isEqualTo(Exit.REFUSED);
    assertThat(source.err()).contains("kspo");
    var id = desk.call("teams", "link", "kspo", "SSC나폴리", "SC:italy:napol");
    assertThat(id.code()).isEqualTo(Exit.REFUSED);
    assertThat(id.err()).contains("no such team", "SC:italy:napoli");
    var byName = desk.call("teams", "link", "kspo", "SSC나폴리", "나폴리");
    assertThat(byName.err()).contains("SC:italy:napoli");
    var name = desk.call("teams", "link", "kspo", "SSC나플리", "SC:italy:napoli");
    assertThat(name.code()).isEqualTo(Exit.REFUSED);
    assertThat(name.err()).contains("kspo has shown no such name", "SSC나폴리", "--unseen");
    var sport =
        desk.call("teams", "link", "kspo", "SSC나폴리", "SC:italy:napoli", "--sport", "basketball");
    assertThat(sport.code()).isEqualTo(Exit.REFUSED);
    var placeholder = desk.call("teams", "link", "kspo", "미정", "SC:italy:napoli", "--unseen");
    assertThat(placeholder.code()).isEqualTo(Exit.REFUSED);
    assertThat(desk.call("teams", "link", "kspo", "새팀", "new", "--unseen").err())
        .contains("--sport");
  }

  @ParameterizedTest
  @EnumSource
  void a_pending_guess_is_shown_settled_and_gone(Databases database) {
    try (Desk other = new Desk(database)) {
      assertThat(other.call("teams", "pending").out()).contains("No guess is pending.");
      other.with(app -> guess(app, "나폴리스포츠", "SC:italy:napoli"));
      var pending = other.call("teams", "pending", "--lang", "ko");
      assertThat(pending.out()).contains("나폴리스포츠", "SC:italy:napoli", "0.55", "이름이 덜 닮음");
      assertThat(pending.err()).contains("teams link");
      assertThat(other.call("teams", "pending", "--sport", "basketball").out())
          .contains("No guess is pending.");
      assertThat(other.call("teams", "pending", "--csv").out())
          .contains("kspo,soccer,,나폴리스포츠,SC:italy:napoli,SSC나폴리,0.55,weak,");
      assertThat(Jsons.read(other.call("teams", "pending", "--json")).get(0).get("doubt").asText())
          .isEqualTo("weak");

      other.clock.tick(Duration.ofSeconds(1));
      var linked = other.call("teams", "link", "kspo", "나폴리스포츠", "SC:italy:napoli", "--json");
      assertThat(linked.code()).isZero();
      assertThat(Jsons.read(linked).get("how").asText()).isEqualTo("told");
      assertThat(other.call("teams", "pending").out()).contains("No guess is pending.");
      assertThat(other.call("teams", "--source", "kspo").out()).contains("나폴리스포츠");
    }
  }

  @Test
  void a_new_team_is_begun_and_may_be_corrected_later() {
    var begun = desk.call("teams", "link", "kspo", "새팀FC", "new", "--sport", "soccer", "--unseen");
    assertThat(begun.code()).isZero();
    assertThat(begun.out()).contains("SC:world:새팀fc");
    desk.clock.tick(Duration.ofSeconds(1));
    var corrected = desk.call("teams", "link", "kspo", "새팀FC", "SC:korea:daegu", "--csv");
    assertThat(corrected.out()).startsWith("id,source,scope").contains("SC:korea:daegu,kspo");
    var names = Jsons.read(desk.call("teams", "--source", "kspo", "--json"));
    assertThat(names.toString()).contains("새팀FC");
    assertThat(names.findValuesAsText("id")).doesNotContain("SC:world:새팀fc");
  }

  @Test
  void every_command_has_help_in_both_languages() {
    for (String language : List.of("ko", "en")) {
      for (List<String> command :
          List.of(List.of("teams"), List.of("teams", "pending"), List.of("teams", "link"))) {
        var called =
            desk.call(
                Stream.concat(command.stream(), Stream.of("--help", "--lang", language))
                    .toArray(String[]::new));
        assertThat(called.code()).isZero();
        assertThat(called.out())
            .contains("proto14 " + String.join(" ", command), "--json", "--csv", "--sport");
      }
    }
    assertThat(desk.call("teams", "--help").out()).contains("pending", "link");
    assertThat(desk.call("teams", "link").err()).contains("Missing: SOURCE");
  }

  private void guess(App app, String name, String team) {
    var now = desk.clock.instant();
    var guess =
        new PendingName(
            new SourceName(Sport.SOCCER, SourceName.KSPO, "", name),
            team,
            0.55,
            Doubt.WEAK,
            "나폴리 - 볼로냐 | 나폴리스포츠 - 볼로냐 2026-09-14",
            now,
            now);
    app.store().teams().add(new Lesson(List.of(), List.of(), List.of(guess)), now);
  }
}
