package kr.proto14.app.round.settle;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import kr.proto14.app.history.team.Alignment;
import kr.proto14.app.history.team.Alignment.Aligned;
import kr.proto14.app.history.team.Fixture;
import kr.proto14.app.history.team.RoundAligner;
import kr.proto14.app.source.Claim;
import kr.proto14.app.source.Claim.Sign;
import kr.proto14.app.source.FetchResult;
import kr.proto14.app.source.FetchResult.Failed;
import kr.proto14.app.source.FetchResult.Fetched;
import kr.proto14.app.source.ResultSource;
import kr.proto14.app.source.Said;
import kr.proto14.app.source.kspo.KspoMatch;
import kr.proto14.app.source.kspo.KspoResult;
import kr.proto14.app.source.kspo.KspoResult.Winner;
import kr.proto14.app.source.kspo.KspoSource;
import kr.proto14.app.source.kspo.KspoSport;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Round;

/**
 * KSPO's days as claims about the matches of a round, which are found in them by their names. A
 * match that cannot be told for sure has no claim. A day is asked for once in a few minutes,
 * however many rounds play on it.
 */
public final class KspoResults implements ResultSource {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final Duration FRESH = Duration.ofMinutes(5);

  private final KspoSource source;
  private final RoundAligner aligner;
  private final Clock clock;
  private final Map<LocalDate, Day> days = new HashMap<>();

  private record Day(List<KspoMatch> matches, Instant askedAt) {}

  /** Results of a source whose names an aligner knows. */
  public KspoResults(KspoSource source, RoundAligner aligner, Clock clock) {
    this.source = requireNonNull(source, "source");
    this.aligner = requireNonNull(aligner, "aligner");
    this.clock = requireNonNull(clock, "clock");
  }

  @Override
  public String name() {
    return KspoSource.NAME;
  }

  @Override
  public FetchResult<Results> results(Round round) {
    KspoSport sport = round.id().pool() == Pool.SOCCER ? KspoSport.SOCCER : KspoSport.BASKETBALL;
    Map<Fixture, KspoMatch> theirs = new HashMap<>();
    for (LocalDate day : days(round)) {
      switch (day(day)) {
        case Failed<List<KspoMatch>>(var fault) -> {
          return new Failed<>(fault);
        }
        case Fetched<List<KspoMatch>>(List<KspoMatch> matches) ->
            matches.stream()
                .filter(match -> match.sport() == sport)
                .forEach(match -> theirs.putIfAbsent(fixture(match), match));
      }
    }
    Map<Integer, Alignment> found = aligner.align(round, List.copyOf(theirs.keySet()));
    List<Claim> claims = new ArrayList<>();
    for (Match match : round.matches()) {
      if (found.get(match.number()) instanceof Aligned(Fixture fixture, var _, double _)) {
        claim(match, requireNonNull(theirs.get(fixture))).ifPresent(claims::add);
      }
    }
    return new Fetched<>(new Results(claims, List.of()));
  }

  private FetchResult<List<KspoMatch>> day(LocalDate day) {
    Day known = days.get(day);
    Instant now = clock.instant();
    if (known != null && known.askedAt().plus(FRESH).isAfter(now)) {
      return new Fetched<>(known.matches());
    }
    FetchResult<List<KspoMatch>> answer = source.day(day);
    if (answer instanceof Fetched<List<KspoMatch>>(List<KspoMatch> matches)) {
      days.put(day, new Day(matches, now));
    }
    return answer;
  }

  private static SortedSet<LocalDate> days(Round round) {
    SortedSet<LocalDate> days = new TreeSet<>();
    round.matches().forEach(match -> days.add(match.kickOff().atZone(SEOUL).toLocalDate()));
    return days;
  }

  private static Fixture fixture(KspoMatch match) {
    return new Fixture(match.date(), match.kickOff(), match.league(), match.home(), match.away());
  }

  private static Optional<Claim> claim(Match match, KspoMatch theirs) {
    return said(theirs.result())
        .map(
            said ->
                new Claim(
                    match.number(),
                    KspoSource.NAME,
                    Sign.RESULT,
                    said,
                    theirs.knownAt(),
                    theirs.raw()));
  }

  private static Optional<Said> said(KspoResult result) {
    return switch (result) {
      case KspoResult.ScoreGiven(var score) -> Optional.of(new Said.Scored(score));
      case KspoResult.OutcomeGiven(Winner winner) -> Optional.of(new Said.Won(side(winner)));
      case KspoResult.Cancelled() -> Optional.of(new Said.Voided("취소"));
      case KspoResult.Unresolved(String text) -> Optional.of(new Said.Unclear(text));
      case KspoResult.None() -> Optional.empty();
    };
  }

  private static Outcome side(Winner winner) {
    return switch (winner) {
      case HOME -> Outcome.HOME;
      case NEITHER -> Outcome.MIDDLE;
      case AWAY -> Outcome.AWAY;
    };
  }
}
