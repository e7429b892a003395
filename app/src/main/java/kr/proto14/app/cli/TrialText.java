package kr.proto14.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.proto14.app.demo.Trial;
import kr.proto14.app.round.Followed;
import kr.proto14.app.schedule.Job;

/** A trial of a job on one line. */
final class TrialText {
  private final Session session;

  TrialText(Session session) {
    this.session = session;
  }

  String of(Trial trial) {
    return session.text(
        "trial.line",
        Map.of(
            "mark", trial.holds() ? "✅" : "❌",
            "job", session.text("task." + trial.job().key()),
            "millis", Long.toString(trial.took().toMillis()),
            "what", String.join(" · ", what(trial.result()))));
  }

  private List<String> what(Job.Result result) {
    if (!(result instanceof Job.Result.Done done)) {
      return List.of(session.text("check.busy"));
    }
    List<String> what = new ArrayList<>();
    for (Followed round : done.life().rounds()) {
      String stage = "stage." + round.stage().name().toLowerCase(Locale.ROOT);
      what.add(round.id() + " " + session.text(stage, Map.of("version", round.version())));
    }
    done.life()
        .faults()
        .forEach(fault -> what.add(session.technical(session.kind(fault.kind()), fault.detail())));
    if (what.isEmpty()) {
      done.life().notes().forEach(note -> what.add(session.words(note)));
    }
    int delivered = done.delivery().delivered();
    if (delivered > 0) {
      what.add(session.text("trial.delivered", Map.of("count", delivered)));
    }
    return what.isEmpty() ? List.of(session.text("trial.nothing")) : what;
  }
}
