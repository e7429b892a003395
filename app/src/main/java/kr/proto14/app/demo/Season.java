package kr.proto14.app.demo;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import kr.proto14.app.config.Config;
import kr.proto14.app.schedule.ledger.Calendar;
import kr.proto14.app.time.SettableClock;

/**
 * Ten days in the life of a daemon, in seconds: three rounds of both pools, a Betman that shuts its
 * door, odds that move, a power cut, and all that the user is told meanwhile. The app is the real
 * one; Betman and Telegram are stand-ins.
 */
public final class Season {
  private final Stage stage;
  private final Locale language;

  /** A season whose messages are in a language. */
  public Season(Stage stage, Locale language) {
    this.stage = requireNonNull(stage, "stage");
    this.language = requireNonNull(language, "language");
  }

  /**
   * Lives through it.
   *
   * @param shown told of each entry of the chronicle as it happens
   * @param broken whether somebody wants it to end before its time
   * @throws InterruptedException if it was ended so
   */
  public SeasonEnd play(Consumer<Entry> shown, BooleanSupplier broken) throws InterruptedException {
    SettableClock clock = new SettableClock(Script.START);
    Repertoire repertoire = Repertoire.load();
    try (Theatre theatre = new Theatre(repertoire.recordings(), clock)) {
      Config config = theatre.config(language);
      try (StagedApp app = stage.open(config, Backdrop.of(clock))) {
        Chronicle chronicle = new Chronicle(app.store(), theatre.telegram(), shown);
        try (SeasonLife life = new SeasonLife(app, theatre, repertoire, clock, chronicle)) {
          life.live(broken);
        }
        Audit audit =
            new Auditor(app.store(), Calendar.of(config))
                .of(
                    Script.START,
                    Script.END,
                    theatre.telegram().sent(),
                    theatre.telegram().edits());
        return new SeasonEnd(
            chronicle.entries(), audit, new Proofs(app.store(), audit, Script.evenings()).all());
      }
    }
  }
}
