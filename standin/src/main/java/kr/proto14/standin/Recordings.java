package kr.proto14.standin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a stand-in Betman knows: rounds of the pools and rounds of fixed odds. */
public record Recordings(List<RecordedRound> rounds, List<OddsRound> oddsRounds) {
  public Recordings {
    rounds = List.copyOf(rounds);
    oddsRounds = List.copyOf(oddsRounds);
  }

  /** The recorded real rounds of 2026; what of them is synthetic is told in their README. */
  public static Recordings bundled() {
    return BundledRecordings.load();
  }

  /** Recordings of a test's own making. */
  public static Builder builder() {
    return new Builder();
  }

  /** The same at another time; all numbers stay. */
  public Recordings movedBy(Duration time) {
    return new Recordings(
        rounds.stream().map(round -> round.movedBy(time)).toList(),
        oddsRounds.stream().map(round -> round.movedBy(time)).toList());
  }

  /** The round with this number; fails where there is none. */
  public RecordedRound round(Game game, int gmTs) {
    return rounds.stream()
        .filter(round -> round.game() == game && round.gmTs() == gmTs)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no round " + game.gmId() + "-" + gmTs));
  }

  /** Collects rounds in the order in which they are to be listed. */
  public static final class Builder {
    private final List<RecordedRound> rounds = new ArrayList<>();
    private final List<OddsRound> oddsRounds = new ArrayList<>();

    private Builder() {}

    /** Adds a round of a pool. */
    public Builder round(RecordedRound round) {
      rounds.add(round);
      return this;
    }

    /** Adds a round of fixed odds. */
    public Builder oddsRound(OddsRound round) {
      oddsRounds.add(round);
      return this;
    }

    /** The recordings so far. */
    public Recordings build() {
      return new Recordings(rounds, oddsRounds);
    }
  }
}
