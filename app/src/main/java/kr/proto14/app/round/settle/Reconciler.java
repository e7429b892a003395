package kr.proto14.app.round.settle;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.proto14.app.source.Claim.Sign;
import kr.proto14.app.source.Said;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Score;

/**
 * Decides how a match ended, by records.md 9: the seller's letter and score together are one
 * source, the public data the other.
 *
 * <ul>
 *   <li>Two sources that agree settle at once, and so does the seller alone where its letter and
 *       its score agree.
 *   <li>The seller alone by one sign settles once that sign has stood for a day.
 *   <li>Where its letter and its score differ, the owner is told at once and the score settles
 *       after a day; but a score that may include extra time neither settles nor overrules, and
 *       none overrules the word that a match is void.
 *   <li>Where the two sources differ, nothing settles and the owner is told; where only a winner
 *       that may include extra time differs, the owner is told and the seller's end stands.
 *   <li>The public data alone settle nothing.
 * </ul>
 *
 * <p>It has no memory: the same claims give the same verdict in whatever order they came.
 */
public final class Reconciler {
  /** How long the seller's only sign must have stood. */
  public static final Duration ONE_SIGN_STANDS = Duration.ofHours(24);

  private final Pool pool;
  private final String seller;

  /**
   * A reconciler of one pool.
   *
   * @param seller name of the source that pays by its own result
   */
  public Reconciler(Pool pool, String seller) {
    this.pool = requireNonNull(pool, "pool");
    this.seller = requireNonNull(seller, "seller");
  }

  /**
   * Judges one match.
   *
   * @param match as last seen
   * @param claims the last claim of each source and sign about it
   * @param now the moment by which a sign must have stood long enough
   */
  public Verdict judge(Match match, List<Dated> claims, Instant now) {
    List<Dated> sorted =
        claims.stream()
            .filter(dated -> dated.claim().match() == match.number())
            .sorted(
                Comparator.comparing((Dated dated) -> dated.claim().source())
                    .thenComparing(dated -> dated.claim().sign()))
            .toList();
    List<Dated> own = only(sorted, seller, true);
    Seller sold = Seller.of(pool, match, own);
    boolean unreadable = Seller.isUnreadable(own);
    List<Dated> others = only(sorted, seller, false);
    List<String> told = told(sorted);
    if (sold.disagreesByWord()) {
      return Verdict.contradicted(Optional.empty(), told);
    }
    if (sold.end().isEmpty()) {
      return unreadable ? Verdict.contradicted(Optional.empty(), told) : Verdict.open();
    }
    End end = sold.end().get();
    Second second = Second.of(pool, match, others);
    if (second.contradicts(end)) {
      return Verdict.contradicted(Optional.empty(), told);
    }
    Optional<Ending> ending = ending(match, end, sold, second, now);
    return unreadable || sold.differs() || second.doubts(end)
        ? Verdict.contradicted(ending, told)
        : new Verdict(ending, List.of());
  }

  private Optional<Ending> ending(Match match, End end, Seller sold, Second second, Instant now) {
    List<String> sources = new ArrayList<>(List.of(seller));
    Basis basis;
    if (second.confirms(end)) {
      sources.addAll(second.names());
      basis = Basis.TWO_SOURCES;
    } else if (sold.isDouble()) {
      basis = Basis.LETTER_AND_SCORE;
    } else if (!sold.since().plus(ONE_SIGN_STANDS).isAfter(now)) {
      basis = sold.scoreOverLetter() ? Basis.SCORE_OVER_LETTER : Basis.ONE_SIGN_FOR_A_DAY;
    } else {
      return Optional.empty();
    }
    sources.sort(null);
    Optional<Score> score = end.isVoid() ? Optional.empty() : sold.score().or(second::score);
    return Optional.of(new Ending(match.number(), end.outcome(), score, sources, basis));
  }

  private static List<Dated> only(List<Dated> claims, String seller, boolean same) {
    return claims.stream()
        .filter(dated -> dated.claim().source().equals(seller) == same)
        .filter(dated -> !(dated.claim().said() instanceof Said.Nothing))
        .toList();
  }

  /** What each source says, in signs that need no translation. */
  private static List<String> told(List<Dated> claims) {
    return claims.stream()
        .filter(dated -> !(dated.claim().said() instanceof Said.Nothing))
        .map(
            dated ->
                dated.claim().source()
                    + " "
                    + key(dated.claim().sign())
                    + " "
                    + Wordings.of(dated.claim().said()))
        .toList();
  }

  private static String key(Sign sign) {
    return sign.name().toLowerCase(Locale.ROOT);
  }
}
