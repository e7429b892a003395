package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.proto14.app.config.Config;
import kr.proto14.app.demo.Chaos;
import kr.proto14.app.demo.ChaosEnd;
import kr.proto14.app.demo.Stage;
import kr.proto14.app.demo.Trial;
import kr.proto14.app.demo.Trials;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs every job against stand-ins, in a database that is thrown away. */
@Command(name = "test-jobs")
final class TestJobsCommand implements Callable<Integer> {
  private static final int FEWEST_DAYS = 2;
  private static final int MOST_DAYS = 60;

  private final Session session;
  private final Stage stage;
  private final Interrupts interrupts;
  private final AtomicBoolean broken = new AtomicBoolean();

  @Option(names = "--chaos", descriptionKey = "chaos")
  boolean chaos;

  @Option(names = "--seed", paramLabel = "N", descriptionKey = "seed")
  long seed = 1;

  @Option(names = "--days", paramLabel = "N", descriptionKey = "days")
  int days = 9;

  TestJobsCommand(Session session, Stage stage, Interrupts interrupts) {
    this.session = session;
    this.stage = stage;
    this.interrupts = interrupts;
  }

  @Override
  public Integer call() {
    if (days < FEWEST_DAYS || days > MOST_DAYS) {
      throw new Refusal(
          "refusal.days",
          Map.of("fewest", Integer.toString(FEWEST_DAYS), "most", Integer.toString(MOST_DAYS)));
    }
    interrupts.onFirst(() -> broken.set(true));
    Config config = session.config();
    try (var _ = Logs.silence(chaos && !session.debug())) {
      return chaos ? chaos(config) : trials(config);
    } catch (InterruptedException e) {
      throw NoResult.brokenOff(session.text("season.broken"));
    }
  }

  private int trials(Config config) throws InterruptedException {
    Trials trials = new Trials(stage, session.language(), config.budget());
    TrialText text = new TrialText(session);
    boolean aloud = !session.json();
    if (aloud) {
      session.say(session.text("trial.welcome"));
    }
    List<Trial> all =
        trials.run(
            trial -> {
              if (aloud) {
                session.say(text.of(trial));
              }
            },
            broken::get);
    boolean wentWell = all.stream().allMatch(Trial::holds);
    if (aloud) {
      session.say(session.text(wentWell ? "trial.well" : "trial.failed"));
    } else {
      session.say(json(all, wentWell));
    }
    return wentWell ? Exit.OK : Exit.FAILED;
  }

  private static ObjectNode json(List<Trial> all, boolean wentWell) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("went_well", wentWell);
    ArrayNode jobs = node.putArray("jobs");
    for (Trial trial : all) {
      ObjectNode job = jobs.addObject();
      job.put("job", trial.job().key());
      job.put("went_well", trial.holds());
      job.put("at", KoreanTime.iso(trial.at()));
      job.put("millis", trial.took().toMillis());
      job.set("result", JobJson.of(trial.result(), true));
    }
    return node;
  }

  private int chaos(Config config) throws InterruptedException {
    if (!session.json()) {
      session.say(session.text("chaos.welcome", Map.of("days", days, "seed", Long.toString(seed))));
    }
    ChaosEnd end =
        new Chaos(stage, session.language(), config.budget()).play(seed, days, broken::get);
    if (session.json()) {
      session.say(ChaosJson.of(end));
    } else {
      session.say(new ChaosText(session).of(end));
    }
    return end.audit().isClean() ? Exit.OK : Exit.FAILED;
  }
}
