package kr.proto14.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import kr.proto14.app.testing.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TestJobsCommandTest {
  private final Desk desk = new Desk(Databases.SQLITE);

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void it_says_a_line_for_each_job_and_touches_nothing_of_the_users() {
    var called = desk.call("test-jobs", "--lang", "ko");
    assertThat(called.code()).as(called.err()).isZero();
    assertThat(called.out().lines().filter(line -> line.startsWith("✅"))).hasSize(8);
    assertThat(called.out()).contains("확인", "복구 시험", "모든 작업이 잘되었습니다").doesNotContain("❌");
    assertThat(called.out() + called.err()).doesNotContain(Desk.TOKEN);
    assertThat(desk.telegram.calls()).isEmpty();
    assertThat(desk.betman.calls()).isEmpty();
    assertThat(desk.folder.resolve("data")).doesNotExist();
  }

  @Test
  void programs_read_it_as_json() {
    var json = Jsons.read(desk.call("test-jobs", "--json"));
    assertThat(json.get("went_well").asBoolean()).isTrue();
    assertThat(json.get("jobs")).hasSize(8);
    assertThat(json.at("/jobs/0/result/rounds/0/stage").asText()).isEqualTo("predicted");
  }

  @Test
  void chaos_reports_what_each_fault_led_to() {
    var called = desk.call("test-jobs", "--chaos", "--days", "2", "--seed", "5");
    assertThat(called.code()).as(called.out()).isZero();
    assertThat(called.out())
        .contains("seed 5", "Faults put in", "Nothing was lost", "the chain is whole", "→");
    assertThat(desk.telegram.calls()).isEmpty();
    assertThat(desk.betman.calls()).isEmpty();
  }

  @Test
  void days_out_of_range_are_refused() {
    assertThat(desk.call("test-jobs", "--chaos", "--days", "1").code()).isEqualTo(Exit.REFUSED);
    assertThat(desk.call("test-jobs", "--chaos", "--days", "61").err()).contains("2 to 60");
  }

  @Test
  void a_configuration_that_is_refused_is_refused_here_too() {
    desk.environment.put("PROTO14_BUDGET", "nonsense");
    assertThat(desk.call("test-jobs").code()).isEqualTo(Exit.CONFIGURATION);
  }
}
