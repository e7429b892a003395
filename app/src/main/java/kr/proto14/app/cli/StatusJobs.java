package kr.proto14.app.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.proto14.app.ops.status.JobStanding;
import kr.proto14.app.ops.status.JobStanding.Ended;
import kr.proto14.app.ops.status.JobStanding.UnderWay;

/** The registered jobs, with their next and their last run. */
final class StatusJobs {
  private final Session session;
  private final Spans spans;
  private final Instant now;

  StatusJobs(Session session, Instant now) {
    this.session = session;
    this.spans = new Spans(session);
    this.now = now;
  }

  List<String> lines(List<JobStanding> jobs) {
    List<String> lines = new ArrayList<>();
    for (JobStanding job : jobs) {
      lines.add("  • " + session.textOr("job." + job.job(), job.job()));
      lines.add(
          session.text(
              "status.next",
              Map.of(
                  "time",
                  job.next()
                      .map(KoreanTime::second)
                      .orElseGet(() -> session.text("status.none")))));
      job.now().ifPresent(run -> lines.add(underWay(run)));
      job.last().ifPresent(run -> lines.add(ended(run)));
    }
    return lines;
  }

  private String underWay(UnderWay run) {
    return session.text(
        run.isTooLong() ? "status.under-way.long" : "status.under-way",
        Map.of(
            "time",
            KoreanTime.second(run.since()),
            "age",
            spans.of(run.age()),
            "usual",
            spans.of(run.usual().orElse(Duration.ZERO))));
  }

  private String ended(Ended run) {
    return session.text(
        "status.last",
        Map.of(
            "time", KoreanTime.second(run.startedAt()),
            "age", spans.of(Duration.between(run.startedAt(), now)),
            "how", how(run)));
  }

  private String how(Ended run) {
    if (run.took().isEmpty()) {
      return session.text("status.run.died");
    }
    return session.text(
        run.wentWell() ? "status.run.well" : "status.run.failed",
        Map.of("took", spans.of(run.took().get())));
  }
}
