package kr.proto14.app.demo;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.store.SlotState;
import kr.proto14.engine.pool.RoundId;

/** One line of the season's chronicle. */
public sealed interface Entry {
  /** When, on the season's clock. */
  Instant at();

  /**
   * The world did something.
   *
   * @param key what, a key of the bundle {@code cli} without its prefix {@code season.}
   * @param round the round it is about
   */
  record Happened(Instant at, String key, Optional<RoundId> round) implements Entry {
    public Happened {
      requireNonNull(at, "at");
      requireNonNull(key, "key");
      requireNonNull(round, "round");
    }
  }

  /**
   * The user was told something.
   *
   * @param event what is told, as in the outbox, such as {@code prediction}
   * @param text as it reads
   * @param picture the size of the picture above it, such as {@code 1080x720}; empty for none
   * @param edited whether it stands in the place of a message sent before
   * @param first whether it is the first message of its kind
   */
  record Told(Instant at, String event, String text, String picture, boolean edited, boolean first)
      implements Entry {
    public Told {
      requireNonNull(at, "at");
      requireNonNull(event, "event");
      requireNonNull(text, "text");
      requireNonNull(picture, "picture");
    }
  }

  /**
   * What the jobs of a day came to.
   *
   * @param day the day in Korea
   * @param ran how often each job ran
   * @param states slots of the day by what became of them
   */
  record Worked(
      Instant at, LocalDate day, Map<JobName, Integer> ran, Map<SlotState, Integer> states)
      implements Entry {
    public Worked {
      requireNonNull(at, "at");
      requireNonNull(day, "day");
      ran = Collections.unmodifiableMap(new EnumMap<>(ran));
      states = Collections.unmodifiableMap(new EnumMap<>(states));
    }
  }
}
