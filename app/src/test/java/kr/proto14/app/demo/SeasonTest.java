package kr.proto14.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.store.SlotState;
import org.junit.jupiter.api.Test;

/** One season, lived once and looked at from all sides. */
class SeasonTest {
  private final SeasonEnd end = LivedSeason.end();

  @Test
  void everything_happens_as_it_must() {
    assertThat(end.proofs()).allMatch(Proof::holds);
    assertThat(end.wentWell()).isTrue();
    assertThat(end.proofs())
        .extracting(Proof::key)
        .contains("predicted", "blocked", "caught-up", "reported", "weekly", "accounted", "chain");
  }

  @Test
  void the_chronicle_is_shown_as_it_happens_and_in_order() {
    assertThat(LivedSeason.SHOWN).isEqualTo(end.entries());
    assertThat(LivedSeason.SHOWN).extracting(Entry::at).isSorted();
  }

  @Test
  void the_user_is_told_of_all_of_it_by_the_messages_of_the_seed() {
    assertThat(told("start").getFirst()).startsWith("🚀 스케줄러 시작").contains("새 회차 체크", "결과 수집");
    assertThat(told("prediction"))
        .anyMatch(text -> text.contains("농구토토 승5패 2026년 1회차"))
        .anyMatch(text -> text.contains("축구토토 승무패 2026년 53회차"))
        .anyMatch(text -> text.contains("축구토토 승무패 2026년 54회차"));
    assertThat(told("error").getFirst()).startsWith("⚠️").contains("접속을 거부");
    assertThat(told("error").get(1)).contains("재알림");
    assertThat(told("recovered")).singleElement().asString().contains("만에 복구되었습니다");
    assertThat(told("catch-up")).singleElement().asString().contains("01:30~07:10", "결과 수집: 1회");
    assertThat(told("report")).hasSize(2).allMatch(text -> text.contains("적중률 리포트"));
    assertThat(told("daily")).hasSize(10);
    assertThat(told("weekly").getLast()).contains("38주차");
    assertThat(told("stop")).singleElement().asString().startsWith("⏹️");
  }

  @Test
  void reports_come_at_six_dailies_at_nine_in_the_evening_and_the_chart_on_monday() {
    assertThat(at("report")).allMatch(at -> at.toString().contains("T21:00"));
    assertThat(at("daily")).allMatch(at -> at.toString().contains("T12:00"));
    assertThat(messages("weekly")).anyMatch(told -> told.picture().matches("\\d+x\\d+"));
  }

  @Test
  void a_power_cut_leaves_its_mark_in_the_ledger() {
    assertThat(end.audit().slots()).containsKeys(SlotState.RAN, SlotState.LATE);
    assertThat(end.audit().slots()).doesNotContainKeys(SlotState.PLANNED, SlotState.RUNNING);
    assertThat(end.audit().isClean()).isTrue();
  }

  @Test
  void the_work_of_each_day_is_counted() {
    List<Entry.Worked> worked =
        end.entries().stream()
            .filter(Entry.Worked.class::isInstance)
            .map(Entry.Worked.class::cast)
            .toList();
    assertThat(worked).hasSize(11);
    assertThat(worked.get(1).ran())
        .containsEntry(JobName.RESULTS, 1)
        .containsEntry(JobName.DAILY, 1);
  }

  @Test
  void nothing_is_left_behind() {
    assertThat(LivedSeason.DATA).hasSize(1);
    assertThat(LivedSeason.DATA.getFirst().getParent()).doesNotExist();
  }

  @Test
  void broken_off_it_leaves_nothing_behind_either() throws IOException {
    List<Path> before = scratches();
    assertThatThrownBy(
            () -> new Season(RealStage.INSTANCE, Locale.ENGLISH).play(entry -> {}, () -> true))
        .isInstanceOf(InterruptedException.class);
    assertThat(scratches()).isSubsetOf(before);
  }

  private static List<Path> scratches() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(path -> path.getFileName().toString().startsWith("proto14-demo")).toList();
    }
  }

  private List<Entry.Told> messages(String event) {
    return end.entries().stream()
        .filter(Entry.Told.class::isInstance)
        .map(Entry.Told.class::cast)
        .filter(told -> told.event().equals(event))
        .toList();
  }

  private List<String> told(String event) {
    return messages(event).stream().map(Entry.Told::text).toList();
  }

  private List<Instant> at(String event) {
    return messages(event).stream().map(Entry.Told::at).toList();
  }
}
