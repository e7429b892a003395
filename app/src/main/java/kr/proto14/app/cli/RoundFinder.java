package kr.proto14.app.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.proto14.app.store.RoundOverview;
import kr.proto14.app.store.Store;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import org.jspecify.annotations.Nullable;

/** Finds the round a user means. */
final class RoundFinder {
  private static final Pattern BARE = Pattern.compile("\\d{6}");
  private static final int ALL = 10_000;
  private static final int NEAREST = 3;

  private final List<RoundId> known;

  RoundFinder(Store store) {
    this(store.reading(tx -> tx.rounds().overview(ALL)).stream().map(RoundOverview::id).toList());
  }

  RoundFinder(List<RoundId> known) {
    this.known = List.copyOf(known);
  }

  /**
   * The known round that a text names.
   *
   * @param text {@code G011-260054}, or {@code 260054} for a number
   * @param pool the pool of a bare number; null where the only pool that has it is meant
   */
  RoundId find(String text, @Nullable Pool pool) {
    if (BARE.matcher(text).matches()) {
      return pool == null ? inAnyPool(text) : checked(of(pool, text), text);
    }
    RoundId id = parsed(text, text);
    if (pool != null && pool != id.pool()) {
      throw new Refusal("refusal.pools-differ", Map.of("round", text, "pool", pool.key()));
    }
    return checked(id, text);
  }

  private RoundId inAnyPool(String text) {
    RoundId soccer = of(Pool.SOCCER, text);
    RoundId basketball = of(Pool.BASKETBALL, text);
    if (known.contains(soccer) && known.contains(basketball)) {
      throw new Refusal("refusal.which-pool", Map.of("round", text));
    }
    return checked(known.contains(basketball) ? basketball : soccer, text);
  }

  private RoundId checked(RoundId id, String text) {
    if (known.contains(id)) {
      return id;
    }
    throw known.isEmpty()
        ? new Refusal("refusal.no-rounds", Map.of("round", text))
        : new Refusal("refusal.unknown-round", Map.of("round", text, "known", nearest(id)));
  }

  private String nearest(RoundId id) {
    return known.stream()
        .sorted(Comparator.comparingInt(other -> Math.abs(other.gmTs() - id.gmTs())))
        .limit(NEAREST)
        .map(RoundId::toString)
        .collect(Collectors.joining(", "));
  }

  private static RoundId of(Pool pool, String text) {
    return parsed(pool.gameId() + "-" + text, text);
  }

  private static RoundId parsed(String id, String typed) {
    try {
      return RoundId.parse(id);
    } catch (IllegalArgumentException malformed) {
      throw new Refusal("refusal.round", Map.of("round", typed));
    }
  }
}
