package kr.proto14.app.round.settle;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.proto14.app.source.Claim.Sign;
import kr.proto14.app.source.Said;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Rules;
import kr.proto14.engine.pool.Score;

/**
 * What the seller's signs about one match amount to.
 *
 * @param words the ends its letter, its code and its state tell
 * @param score its score
 * @param scored the end the score gives, empty where there is none or it may include extra time
 * @param differs whether letter and score cannot both be true
 * @param wordSigns by how many kinds of sign, of letter and state, the words came
 * @param since from when on its signs have stood as they stand
 */
record Seller(
    Set<End> words,
    Optional<Score> score,
    Optional<End> scored,
    boolean differs,
    int wordSigns,
    Instant since) {
  Seller {
    requireNonNull(score, "score");
    requireNonNull(scored, "scored");
    requireNonNull(since, "since");
    words = Set.copyOf(words);
  }

  static Seller of(Pool pool, Match match, List<Dated> claims) {
    Set<End> words = new HashSet<>();
    Set<Sign> kinds = EnumSet.noneOf(Sign.class);
    Optional<Score> score = Optional.empty();
    Instant since = Instant.EPOCH;
    for (Dated dated : claims) {
      Optional<End> word = word(dated.claim().said());
      if (word.isPresent()) {
        words.add(word.get());
        kinds.add(dated.claim().sign());
      } else if (dated.claim().said() instanceof Said.Scored(Score given)) {
        score = Optional.of(ExtraTime.known(match, given));
      } else {
        continue;
      }
      since = dated.recordedAt().isAfter(since) ? dated.recordedAt() : since;
    }
    Optional<End> scored = score.flatMap(given -> Rules.outcome(pool, given)).map(End::of);
    boolean differs =
        words.size() == 1
            && score.isPresent()
            && !agree(pool, match, words.iterator().next(), score.get(), scored);
    return new Seller(words, score, scored, differs, kinds.size(), since);
  }

  private static Optional<End> word(Said said) {
    return switch (said) {
      case Said.Ended(Outcome outcome) -> Optional.of(End.of(outcome));
      case Said.Voided(String _) -> Optional.of(End.VOID);
      case Said.Scored(Score _) -> Optional.empty();
      case Said.Won(Outcome _) -> Optional.empty();
      case Said.Unclear(String _) -> Optional.empty();
      case Said.Nothing() -> Optional.empty();
    };
  }

  private static boolean agree(
      Pool pool, Match match, End word, Score score, Optional<End> scored) {
    return scored
        .map(word::equals)
        .orElseGet(
            () ->
                word.outcome()
                    .filter(
                        outcome -> ExtraTime.agree(pool, match, outcome, ExtraTime.ahead(score)))
                    .isPresent());
  }

  /**
   * Whether it writes a letter that nobody knows; an unknown code is told by who reads the page.
   */
  static boolean isUnreadable(List<Dated> claims) {
    return claims.stream()
        .map(Dated::claim)
        .anyMatch(claim -> claim.sign() == Sign.LETTER && claim.said() instanceof Said.Unclear);
  }

  /** Whether its letter, code and state name more than one end. */
  boolean disagreesByWord() {
    return words.size() > 1;
  }

  /** The end it stands for: a score beats a letter, but not the word that a match is void. */
  Optional<End> end() {
    return scored.isPresent() && !words.contains(End.VOID) ? scored : words.stream().findFirst();
  }

  /** Whether the score settles against the letter. */
  boolean scoreOverLetter() {
    return differs && end().equals(scored);
  }

  /** Whether two signs of different kinds say the same. */
  boolean isDouble() {
    boolean byScore = !differs && score.isPresent() && words.size() == 1 && !isLater();
    boolean voidTwice = words.equals(Set.of(End.VOID)) && wordSigns > 1;
    return byScore || voidTwice;
  }

  /** Whether the score shows a decision that must have come after the 90 minutes. */
  private boolean isLater() {
    return score
        .filter(given -> given instanceof Score.MaybeExtended)
        .filter(given -> !words.contains(End.of(ExtraTime.ahead(given))))
        .isPresent();
  }
}
