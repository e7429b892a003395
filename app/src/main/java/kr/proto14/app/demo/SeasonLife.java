package kr.proto14.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import kr.proto14.app.schedule.daemon.HandCranked;
import kr.proto14.app.time.SettableClock;
import kr.proto14.standin.BetmanFault;

/** Lives through the script of the season. */
final class SeasonLife implements AutoCloseable {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final Duration STEP = Duration.ofMinutes(30);
  private static final Duration LOOK = Duration.ofHours(2);
  private static final Duration PIECE = Duration.ofHours(12);
  private static final Duration JUST_BEFORE = Duration.ofSeconds(1);

  private final StagedApp app;
  private final Theatre theatre;
  private final Repertoire repertoire;
  private final SettableClock clock;
  private final Chronicle chronicle;
  private HandCranked daemon;
  private boolean dark;

  SeasonLife(
      StagedApp app,
      Theatre theatre,
      Repertoire repertoire,
      SettableClock clock,
      Chronicle chronicle) {
    this.app = app;
    this.theatre = theatre;
    this.repertoire = repertoire;
    this.clock = clock;
    this.chronicle = chronicle;
    this.daemon = daemon("first");
  }

  private HandCranked daemon(String node) {
    return new HandCranked(app.parts().paced(STEP, LOOK), node, clock);
  }

  void live(BooleanSupplier broken) throws InterruptedException {
    daemon.start();
    for (Script.Cue cue : Script.cues(repertoire)) {
      until(cue.turn() == Script.Turn.DARK ? cue.at() : cue.at().minus(JUST_BEFORE), broken);
      if (cue.turn() == Script.Turn.MIDNIGHT) {
        chronicle.worked(cue.at().minus(JUST_BEFORE).atZone(SEOUL).toLocalDate(), cue.at());
      } else {
        String key = cue.turn().name().toLowerCase(Locale.ROOT).replace('_', '-');
        chronicle.happened(cue.at(), key, cue.round());
        take(cue);
      }
    }
    until(Script.END, broken);
    daemon.stop();
    chronicle.look();
    chronicle.worked(Script.END.atZone(SEOUL).toLocalDate(), Script.END);
  }

  private void take(Script.Cue cue) {
    switch (cue.turn()) {
      case BLOCKED -> theatre.betman().faults().always(BetmanFault.Wire.STATUS_403);
      case UNBLOCKED -> theatre.betman().faults().clear();
      case MOVED -> theatre.betman().show(repertoire.moved(cue.round().orElseThrow()));
      case DARK -> {
        daemon.close();
        dark = true;
      }
      case LIGHT -> {
        clock.set(cue.at());
        daemon = daemon("second");
        daemon.start();
        dark = false;
      }
      case SALE_OPEN, SALE_END, MIDNIGHT -> {}
    }
  }

  private void until(Instant end, BooleanSupplier broken) throws InterruptedException {
    while (!dark && clock.instant().isBefore(end)) {
      if (broken.getAsBoolean()) {
        throw new InterruptedException("the season was broken off");
      }
      Instant piece = clock.instant().plus(PIECE);
      daemon.live(piece.isBefore(end) ? piece : end, STEP);
      chronicle.look();
    }
  }

  @Override
  public void close() {
    daemon.close();
  }
}
