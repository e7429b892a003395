package kr.proto14.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.round.Followed;
import kr.proto14.app.round.Followed.Stage;
import kr.proto14.app.round.Prediction;
import kr.proto14.app.round.Records;
import kr.proto14.app.round.Sealed;
import kr.proto14.app.round.Settlement;
import kr.proto14.app.schedule.Job.Result;
import kr.proto14.app.store.Chain;
import kr.proto14.app.time.SettableClock;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.standin.RecordedRound;

/** One round on the stage, scene by scene. */
final class Play {
  private static final Duration NEXT_LOOK = Duration.ofMinutes(5);
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final LocalTime COLLECTED = LocalTime.of(6, 0);

  private final RoundId id;
  private final StagedApp app;
  private final Theatre theatre;
  private final SettableClock clock;
  private final List<Scene> scenes = new ArrayList<>();

  Play(RoundId id, StagedApp app, Theatre theatre, SettableClock clock) {
    this.id = id;
    this.app = app;
    this.theatre = theatre;
    this.clock = clock;
  }

  Act act(RecordedRound recorded) throws InterruptedException {
    beforeTheSale();
    clock.set(recorded.saleStart().plus(NEXT_LOOK));
    opening();
    clock.tick(NEXT_LOOK);
    secondLook();
    clock.set(morningAfter(recorded.resultsAt()));
    settling();
    clock.tick(NEXT_LOOK);
    secondSettling();
    Chain.Verdict chain = app.store().reading(tx -> new Chain(tx).verify());
    scene("verified", chain.broken().isEmpty(), "");
    return new Act(
        id, scenes, seal().map(Sealed::hash).orElse(""), chain.links(), theatre.messages());
  }

  private void beforeTheSale() throws InterruptedException {
    boolean quiet =
        app.check().run() instanceof Result.Done done
            && done.wentWell()
            && done.life().rounds().isEmpty();
    scene("closed", quiet && theatre.messages().isEmpty(), "");
  }

  private void opening() throws InterruptedException {
    Result result = app.check().run();
    scene("detected", stage(result) == Stage.PREDICTED, "");
    Optional<Sealed<Prediction>> sealed = seal();
    scene("sealed", sealed.isPresent(), sealed.map(Sealed::hash).orElse(""));
    boolean delivered = result instanceof Result.Done done && done.wentWell();
    scene("delivered", delivered && theatre.messages().size() == 1, "");
  }

  private void secondLook() throws InterruptedException {
    long links = app.store().reading(tx -> tx.seals().head().seq());
    Result result = app.check().run();
    boolean same =
        stage(result) == Stage.UNCHANGED
            && app.store().reading(tx -> tx.seals().head().seq()) == links
            && theatre.messages().size() == 1;
    scene("unchanged", same, "");
  }

  /** Results are collected at six in the morning. */
  private static Instant morningAfter(Instant resultsAt) {
    ZonedDateTime at = resultsAt.atZone(SEOUL);
    ZonedDateTime six = at.toLocalDate().atTime(COLLECTED).atZone(SEOUL);
    return (six.isBefore(at) ? six.plusDays(1) : six).toInstant();
  }

  private void settling() throws InterruptedException {
    Result result = app.results(List.of()).run();
    Optional<Sealed<Settlement>> settled =
        app.store().reading(tx -> new Records(tx).settlement(id));
    scene(
        "settled",
        stage(result) == Stage.SETTLED && settled.isPresent(),
        settled.map(Sealed::hash).orElse(""));
    boolean reported = result instanceof Result.Done done && done.wentWell();
    scene("reported", reported && theatre.messages().size() == 2, "");
  }

  private void secondSettling() throws InterruptedException {
    Result result = app.results(List.of()).run();
    scene(
        "unchanged-results",
        stage(result) == Stage.UNCHANGED && theatre.messages().size() == 2,
        "");
  }

  private Stage stage(Result result) {
    return result instanceof Result.Done done
        ? done.life().rounds().stream()
            .filter(followed -> followed.id().equals(id))
            .map(Followed::stage)
            .findFirst()
            .orElse(Stage.FAILED)
        : Stage.FAILED;
  }

  private Optional<Sealed<Prediction>> seal() {
    return app.store().reading(tx -> new Records(tx).prediction(id));
  }

  private void scene(String key, boolean wentWell, String detail) {
    scenes.add(new Scene(clock.instant(), key, wentWell, detail));
  }
}
