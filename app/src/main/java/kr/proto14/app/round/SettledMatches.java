package kr.proto14.app.round;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import kr.proto14.app.forecast.HandicapReading;
import kr.proto14.app.history.Added;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.MatchOrigin;
import kr.proto14.app.history.PastOdds;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.Side;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.SourceName;
import kr.proto14.app.history.team.TeamNames;
import kr.proto14.app.history.team.TeamRegistry;
import kr.proto14.app.round.settle.Ending;
import kr.proto14.app.source.FixtureOdds;
import kr.proto14.app.source.Provenance;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.store.Tx;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Score;
import kr.proto14.engine.pool.Team;

/**
 * Brings the matches of a settled round into the archive, inside the transaction that settles it.
 *
 * <p>Only what was played and has a score, and nothing twice: what is there already is left, and
 * another score is a correction. A soccer score that may include extra time is kept as such, and is
 * left out where it surely does: its winner is not the one after 90 minutes.
 */
final class SettledMatches {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  private final Tx tx;
  private final TeamRegistry registry;
  private final Instant now;

  SettledMatches(Tx tx, Instant now) {
    this.tx = tx;
    this.now = now;
    this.registry = new TeamRegistry(tx.teams(), Clock.fixed(now, ZoneOffset.UTC));
  }

  /** Adds those of a round as it was last seen. */
  Added add(RoundSnapshot seen, List<Ending> endings) {
    // Its ids are made from names, and mean no teams.
    if (seen.provenance() == Provenance.ZENTOTO) {
      return Added.NOTHING;
    }
    Map<String, String> teams = new HashMap<>();
    List<PlayedMatch> played = new ArrayList<>();
    for (Ending ending : endings) {
      Match match = seen.round().matches().get(ending.match() - 1);
      if (TeamNames.isTeam(match.home().name()) && TeamNames.isTeam(match.away().name())) {
        ending
            .score()
            .filter(score -> isOfTheEnd(score, ending))
            .map(score -> played(seen, match, score, teams))
            .ifPresent(played::add);
      }
    }
    MatchOrigin origin =
        new MatchOrigin(SourceName.BETMAN, seen.round().id().toString(), seen.raw());
    return tx.history()
        .add(
            origin,
            false,
            now,
            (of, source, side) -> teams.get(side.id()),
            to -> played.forEach(to));
  }

  private static boolean isOfTheEnd(Score score, Ending ending) {
    if (!(score instanceof Score.MaybeExtended)) {
      return !ending.isVoid();
    }
    int margin = score.home() - score.away();
    Outcome ahead = margin == 0 ? Outcome.MIDDLE : margin > 0 ? Outcome.HOME : Outcome.AWAY;
    return ending.outcome().equals(Optional.of(ahead));
  }

  private PlayedMatch played(
      RoundSnapshot seen, Match match, Score score, Map<String, String> teams) {
    Sport sport = Sport.of(seen.round().id().pool());
    String home = registry.ofBetman(sport, match.home(), match.league());
    String away = registry.ofBetman(sport, match.away(), match.league());
    teams.put(match.home().id(), home);
    teams.put(match.away().id(), away);
    LocalDate day = match.kickOff().atZone(SEOUL).toLocalDate();
    LeagueKey league = new Filing(tx, registry).of(match, sport, home, away, day, score);
    return new PlayedMatch(
        sport,
        league.name(),
        league.scope(),
        day,
        Optional.of(match.kickOff()),
        side(match.home()),
        side(match.away()),
        score,
        odds(seen, match, sport),
        sport == Sport.BASKETBALL ? spread(seen, match) : OptionalDouble.empty(),
        false);
  }

  private static Side side(Team team) {
    return new Side(team.id(), team.name());
  }

  /** The match as it was planned at the end of the sale. */
  private Stream<Match> planned(RoundSnapshot seen, Match match) {
    return tx.rounds().asOf(seen.round().id(), seen.round().saleEnd()).stream()
        .flatMap(then -> then.round().matches().stream())
        .filter(match::samePairing);
  }

  /** By the last handicap of the sale, by the kick-off that was planned then. */
  private OptionalDouble spread(RoundSnapshot seen, Match match) {
    Instant end = seen.round().saleEnd();
    return planned(seen, match)
        .flatMap(
            then ->
                tx.lines().asOf(then.home().id(), then.away().id(), then.kickOff(), end).stream())
        .filter(offered -> offered.line().booksum() > 1)
        .mapToDouble(offered -> HandicapReading.spread(offered.line()))
        .findFirst();
  }

  /** The last ones of the sale, by the kick-off that was planned then. */
  private Optional<PastOdds> odds(RoundSnapshot seen, Match match, Sport sport) {
    Instant end = seen.round().saleEnd();
    return planned(seen, match)
        .flatMap(
            then ->
                tx
                    .odds()
                    .asOf(sport.code(), then.home().id(), then.away().id(), then.kickOff(), end)
                    .stream())
        .map(SettledMatches::odds)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<PastOdds> odds(FixtureOdds seen) {
    try {
      return Optional.of(
          new PastOdds(
              seen.odds().home(),
              OptionalDouble.of(seen.odds().middle()),
              seen.odds().away(),
              PastOdds.Kind.EARLY,
              SourceName.BETMAN));
    } catch (IllegalArgumentException noOdds) {
      return Optional.empty();
    }
  }
}
