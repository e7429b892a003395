package kr.proto14.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
    var called = desk.call("demo", "--season", "--lang", "ko");
    assertThat(called.code()).as(called.out()).isZero();
    assertThat(called.out())
        .contains("── 09-11 (금)", "── 09-21 (월)")
        .contains("19:30 🚀 스케줄러 시작", "08:00 🟢 발매 시작: 축구토토 승무패 2026년 53회차")
        .contains("🚧 베트맨이 접속을 막습니다", "🔌 서버 전원이 나갑니다", "⏯️ 멈췄던 작업을 따라잡았습니다")
        .contains("줄 더 (--full)", "🖼️ 그림", "⏹️ 스케줄러 종료")
        .contains("두 번 0 · 분실 0", "사슬 온전함", "모든 일이 있어야 할 대로 일어났습니다")
        .contains("합성(synthetic)", "적중을 보장하지 않습니다", "1336")
        .doesNotContain("❌ ");
    long wide = called.out().lines().filter(line -> Width.of(line) > PHONE).count();
    assertThat(wide).isLessThan(called.out().lines().count() / 8);
    assertThat(desk.telegram.calls()).isEmpty();
    assertThat(desk.betman.calls()).isEmpty();
    assertThat(desk.folder.resolve("data")).doesNotExist();
  }

  @Test
  void programs_and_english_readers_have_it_too() {
    var json = Jsons.read(desk.call("demo", "--season", "--json").out());
    assertThat(json.get("went_well").asBoolean()).isTrue();
    assertThat(json.at("/audit/chain_whole").asBoolean()).isTrue();
    assertThat(json.at("/audit/messages/lost")).isEmpty();
    assertThat(json.at("/proofs/accounted").asBoolean()).isTrue();
    assertThat(json.get("chronicle").toString()).contains("Scheduler", "\"happened\":\"dark\"");
    assertThat(json.get("synthetic").toString()).contains("dates_of_basketball");
  }

  @Test
  void every_key_of_the_season_has_a_text_in_both_languages() {
    for (String language : new String[] {"ko", "en"}) {
      var texts = kr.proto14.app.notify.message.Texts.of("cli", java.util.Locale.of(language));
      for (var fault : kr.proto14.app.demo.Fault.values()) {
        assertThat(texts.text("chaos." + fault.key())).isNotBlank();
      }
      for (var job : kr.proto14.app.schedule.JobName.values()) {
        assertThat(texts.text("task." + job.key())).isNotBlank();
      }
      assertThat(texts.text("proof.refreshed")).isNotBlank();
      assertThat(texts.text("season.day", Map.of("day", "x"))).contains("x");
    }
  }
}
