package kr.proto14.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.proto14.app.demo.Fault;
import kr.proto14.app.demo.LivedSeason;
import kr.proto14.app.notify.message.Texts;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.testing.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The season at the command line, once for people and once for programs. */
class SeasonTextTest {
  private static final int PHONE = 60;
  private final Desk desk = new Desk(Databases.SQLITE);

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void the_chronicle_tells_the_days_the_faults_and_a_summary() {
    String told = inKorean(false);
    assertThat(told)
        .contains("── 09-11 (금)", "── 09-21 (월)")
        .contains("19:30 🚀 스케줄러 시작", "🟢 발매 시작: 축구토토 승무패 2026년 53회차")
        .contains("🚧 베트맨이 접속을 막습니다", "🔌 서버 전원이 나갑니다", "⏯️ 멈췄던 작업을 따라잡았습니다")
        .contains("줄 더 (--full)", "🖼️ 그림", "⏹️ 스케줄러 종료")
        .contains("두 번 0 · 분실 0", "사슬 온전함")
        .doesNotContain("❌ ");
    long wide = told.lines().filter(line -> Width.of(line) > PHONE).count();
    assertThat(wide).isLessThan(told.lines().count() / 8);
  }

  @Test
  void in_full_nothing_is_left_out() {
    assertThat(inKorean(true))
        .contains("14. 골든워리 vs 유타재즈", "🎯 이 복식의 적중 확률", "만 19세 미만")
        .doesNotContain("--full");
  }

  @Test
  void programs_have_it_as_json() {
    var json = SeasonJson.of(LivedSeason.end());
    assertThat(json.get("went_well").asBoolean()).isTrue();
    assertThat(json.at("/audit/chain_whole").asBoolean()).isTrue();
    assertThat(json.at("/audit/messages/lost")).isEmpty();
    assertThat(json.at("/proofs/accounted").asBoolean()).isTrue();
    assertThat(json.get("chronicle").toString())
        .contains("스케줄러 시작", "\"happened\":\"dark\"", "\"worked\":\"2026-09-12\"");
    assertThat(json.get("synthetic").toString()).contains("dates_of_basketball");
  }

  @Test
  void at_the_command_line_it_touches_nothing_of_the_users() {
    desk.environment.put("PROTO14_BUDGET", "nonsense");
    var called = desk.call("demo", "--season");
    assertThat(called.code()).as(called.out()).isZero();
    assertThat(called.out())
        .contains("Ten days without a hand on it", "Scheduler", "Betman shuts us out (staged)")
        .contains("Everything happened as it must", "Synthetic: scores, odds", "1336")
        .doesNotContain(Desk.TOKEN);
    assertThat(desk.telegram.calls()).isEmpty();
    assertThat(desk.betman.calls()).isEmpty();
    assertThat(desk.folder.resolve("data")).doesNotExist();
  }

  private String inKorean(boolean full) {
    var terminal = new Terminal(System.out, System.err, desk.environment, desk.folder, desk.folder);
    AppOpener none =
        config -> {
          throw new IllegalStateException("a season opens no app of the user's");
        };
    var text = new SeasonText(new Session(terminal, none, new Options(), Locale.KOREAN), full);
    List<String> lines = new ArrayList<>();
    LivedSeason.end().entries().forEach(entry -> lines.addAll(text.of(entry)));
    lines.addAll(text.of(LivedSeason.end()));
    return String.join("\n", lines);
  }

  @Test
  void every_key_of_the_season_has_a_text_in_both_languages() {
    for (String language : new String[] {"ko", "en"}) {
      var texts = Texts.of("cli", Locale.of(language));
      for (var fault : Fault.values()) {
        assertThat(texts.text("chaos." + fault.key())).isNotBlank();
      }
      for (var job : JobName.values()) {
        assertThat(texts.text("task." + job.key())).isNotBlank();
      }
      assertThat(texts.text("proof.refreshed")).isNotBlank();
      assertThat(texts.text("season.day", Map.of("day", "x"))).contains("x");
    }
  }
}
