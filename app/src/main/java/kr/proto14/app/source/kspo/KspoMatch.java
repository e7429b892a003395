package kr.proto14.app.source.kspo;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One match of a day as KSPO lists it.
 *
 * @param date its day in Korea
 * @param kickOff planned start, empty where the text given is no time
 * @param sport its sport
 * @param sportName its sport as written, may be empty
 * @param league its competition as written, may be empty
 * @param home full name of the home side
 * @param away full name of the away side
 * @param venue where it is played, may be empty
 * @param product the games it is offered in, such as {@code 토토/프로토}, may be empty
 * @param result how it ended
 * @param knownAt when we were told
 * @param raw reference of the kept raw answer
 */
public record KspoMatch(
    LocalDate date,
    Optional<Instant> kickOff,
    KspoSport sport,
    String sportName,
    String league,
    String home,
    String away,
    String venue,
    String product,
    KspoResult result,
    Instant knownAt,
    String raw) {
  public KspoMatch {
    requireNonNull(date, "date");
    requireNonNull(kickOff, "kickOff");
    requireNonNull(sport, "sport");
    requireNonNull(sportName, "sportName");
    requireNonNull(league, "league");
    requireNonNull(venue, "venue");
    requireNonNull(product, "product");
    requireNonNull(result, "result");
    requireNonNull(knownAt, "knownAt");
    requireNonNull(raw, "raw");
    if (home.isBlank() || away.isBlank() || home.equals(away)) {
      throw new IllegalArgumentException("a match is between two named sides");
    }
  }

  /** The same match with another result. */
  KspoMatch ended(KspoResult other) {
    return new KspoMatch(
        date, kickOff, sport, sportName, league, home, away, venue, product, other, knownAt, raw);
  }
}
