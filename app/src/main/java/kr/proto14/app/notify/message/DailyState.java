package kr.proto14.app.notify.message;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.proto14.app.round.Daily;
import kr.proto14.app.round.Daily.JobRun;
import kr.proto14.app.round.Trouble;
import kr.proto14.engine.pool.Pool;

/** The state of a day: what was done, what is open, and whether anything is at fault. */
final class DailyState {
  private final Texts texts;
  private final Words words;
  private final Formats formats;

  DailyState(Texts texts) {
    this.texts = texts;
    this.words = new Words(texts);
    this.formats = new Formats(texts);
  }

  /** The whole message in Telegram's HTML. */
  String html(Daily daily) {
    Page page = new Page().line("📊 ", texts.text("daily.title"), "");
    page.line(texts.text("daily.day", Map.of("day", daily.day().toString()))).gap();
    for (Pool pool : Pool.values()) {
      addPool(page, daily, pool);
    }
    addRuns(page, daily.runs());
    addOpen(page.gap(), daily);
    page.gap().line(daily.isFine() ? texts.text("daily.fine") : troubled(daily));
    return page.signed(texts).html();
  }

  private void addPool(Page page, Daily daily, Pool pool) {
    page.line(
        texts.text(
            "daily.pool",
            Map.of(
                "icon", texts.text("pool.icon." + pool.key()),
                "pool", texts.text("pool.short." + pool.key()),
                "predicted", rounds(daily.predicted().getOrDefault(pool, 0)),
                "settled", rounds(daily.settled().getOrDefault(pool, 0)))));
  }

  private void addRuns(Page page, List<JobRun> runs) {
    page.heading(texts.text("daily.runs"));
    if (runs.isEmpty()) {
      page.line(texts.text("none"));
    }
    Map<String, List<JobRun>> jobs =
        runs.stream()
            .collect(Collectors.groupingBy(JobRun::job, LinkedHashMap::new, Collectors.toList()));
    jobs.forEach((job, its) -> page.line(told(words.named("run.", job), its)));
  }

  private String told(String job, List<JobRun> runs) {
    List<JobRun> failed = runs.stream().filter(run -> !run.wentWell()).toList();
    List<JobRun> last = failed.isEmpty() ? runs : failed;
    return texts.text(
        failed.isEmpty() ? "daily.run" : "daily.run.failed",
        Map.of(
            "job", job,
            "count", runs.size(),
            "failed", failed.size(),
            "time", formats.time(last.getLast().startedAt())));
  }

  private void addOpen(Page page, Daily daily) {
    String pending = daily.pending().stream().map(words::shortly).collect(Collectors.joining(", "));
    page.line(
        texts.text(
            "daily.pending", Map.of("rounds", pending.isEmpty() ? texts.text("none") : pending)));
    page.line(texts.text("daily.undelivered", Map.of("count", cases(daily.undelivered()))));
    page.line(
        daily
            .safety()
            .backedUpAt()
            .map(at -> formats.duration(Duration.between(at, daily.at())))
            .map(age -> texts.text("daily.backup", Map.of("age", age)))
            .orElseGet(() -> texts.text("daily.backup.none")));
    page.line(texts.text("daily.troubles", Map.of("count", cases(daily.troubles().size()))));
    for (Trouble trouble : daily.troubles()) {
      addTrouble(page, trouble);
    }
  }

  private void addTrouble(Page page, Trouble trouble) {
    FaultWords fault = new FaultWords(texts, trouble.fault());
    page.line(
        texts.text(
            "daily.trouble",
            Map.of(
                "job", fault.job(),
                "cause", fault.cause(),
                "since", formats.minute(trouble.since()))));
  }

  private String troubled(Daily daily) {
    List<String> causes = new ArrayList<>();
    int failed = (int) daily.runs().stream().filter(run -> !run.wentWell()).count();
    addCause(causes, "daily.why.runs", failed);
    addCause(causes, "daily.why.undelivered", daily.undelivered());
    addCause(causes, "daily.why.troubles", daily.troubles().size());
    return texts.text("daily.troubled", Map.of("causes", String.join(" · ", causes)));
  }

  private void addCause(List<String> causes, String key, int count) {
    if (count > 0) {
      causes.add(texts.text(key, Map.of("count", count)));
    }
  }

  private String rounds(int count) {
    return count == 0 ? texts.text("none") : texts.text("daily.rounds", Map.of("count", count));
  }

  private String cases(int count) {
    return count == 0 ? texts.text("none") : texts.text("daily.cases", Map.of("count", count));
  }
}
