package kr.proto14.app.round.track;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kr.proto14.app.round.track.Returned.Certainty;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Picks;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.engine.pool.Ticket;
import kr.proto14.engine.ticket.LineHits;

/** A generated season: flat rows of matches and money, and the same as scores of rounds. */
final class Season {
  private static final Instant START = Instant.parse("2026-09-05T05:00:00Z");
  private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

  /**
   * One match of one round.
   *
   * @param ended empty where void
   * @param market empty where there were no odds
   */
  record Row(
      RoundId round,
      Instant saleEnd,
      Optional<Outcome> ended,
      Outcome ours,
      Outcome crowd,
      Optional<Outcome> market,
      Picks marked) {
    boolean hits(Outcome pick) {
      return ended.filter(came -> came == pick).isPresent();
    }
  }

  /** What the ticket of a round cost and returned. */
  record Entry(RoundId round, long cost, Returned returned) {}

  final List<Row> rows = new ArrayList<>();
  final List<Entry> entries = new ArrayList<>();
  final List<RoundScore> scores = new ArrayList<>();
  private final Random random;

  Season(long seed, int rounds) {
    random = new Random(seed);
    for (int i = 0; i < rounds; i++) {
      add(i);
    }
    Collections.shuffle(rows, random);
    Collections.shuffle(entries, random);
    Collections.shuffle(scores, random);
  }

  private void add(int i) {
    // Numbers start again in the new year, so that the order of ids is not that of time.
    RoundId id = new RoundId(Pool.BASKETBALL, i < 25 ? 2026 : 2027, i < 25 ? 60 + i : i - 24);
    Instant saleEnd = START.plus(Duration.ofHours(84L * i));
    int voids = List.of(0, 0, 0, 0, 0, 0, 1, 2, 3, 5).get(random.nextInt(10));
    int skill = random.nextInt(10);
    List<Row> matches = new ArrayList<>();
    for (int match = 0; match < Pool.MATCHES; match++) {
      // At most six doubles keep the ticket within 100 lines; the void matches are among them.
      matches.add(match(id, saleEnd, match < voids, match % 5 < 2, skill));
    }
    Collections.shuffle(matches, random);
    Ticket ticket = new Ticket(matches.stream().map(Row::marked).toList());
    Returned returned = voids > 2 ? refund(ticket) : returned();
    rows.addAll(matches);
    entries.add(new Entry(id, ticket.cost(), returned));
    scores.add(score(matches, ticket, returned));
  }

  private Row match(RoundId id, Instant saleEnd, boolean isVoid, boolean isDouble, int skill) {
    Outcome came = any();
    Outcome ours = random.nextInt(10) < skill ? came : any();
    return new Row(
        id,
        saleEnd,
        isVoid ? Optional.empty() : Optional.of(came),
        ours,
        any(),
        random.nextBoolean() ? Optional.of(any()) : Optional.empty(),
        isDouble ? with(ours, any()) : Picks.of(ours));
  }

  private static RoundScore score(List<Row> matches, Ticket ticket, Returned returned) {
    List<Row> played = matches.stream().filter(row -> row.ended().isPresent()).toList();
    List<Row> withOdds = played.stream().filter(row -> row.market().isPresent()).toList();
    int voids = Pool.MATCHES - played.size();
    return new RoundScore(
        matches.getFirst().round(),
        matches.getFirst().saleEnd(),
        voids > 2,
        voids,
        tips(played, row -> row.hits(row.ours())),
        tips(played, row -> row.hits(row.crowd())),
        tips(played, row -> row.hits(Outcome.HOME)),
        tips(withOdds, row -> row.market().filter(row::hits).isPresent()),
        LineHits.of(ticket, matches.stream().map(Row::ended).toList()).best(),
        ticket.cost(),
        returned);
  }

  private static Tips tips(List<Row> matches, Predicate<Row> hit) {
    return new Tips((int) matches.stream().filter(hit).count(), matches.size());
  }

  private Outcome any() {
    return OUTCOMES.get(random.nextInt(3));
  }

  private static Picks with(Outcome one, Outcome other) {
    return new Picks(EnumSet.copyOf(Stream.of(one, other).toList()));
  }

  private static Returned refund(Ticket ticket) {
    return new Returned(ticket.cost(), ticket.cost(), ticket.cost(), Certainty.REFUNDED);
  }

  private Returned returned() {
    long low = 10L * random.nextInt(10_000);
    return random.nextInt(3) == 0
        ? new Returned(low, 2 * low, 5 * low, Certainty.ESTIMATED)
        : Returned.NOTHING;
  }
}
