package kr.proto14.app.history.team;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.history.Sport;
import kr.proto14.engine.pool.League;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Round;
import kr.proto14.engine.pool.Team;

/** Finds a round's matches in another source's list, and learns both sources' names from it. */
public final class RoundAligner {
  private final TeamRegistry registry;
  private final String source;

  /**
   * An aligner with a source.
   *
   * @param source whose fixtures they are, such as {@link SourceName#KSPO}
   */
  public RoundAligner(TeamRegistry registry, String source) {
    this.registry = requireNonNull(registry, "registry");
    this.source = requireNonNull(source, "source");
  }

  /**
   * What each match of the round is, by its number. What is found is kept, so that the same names
   * are known next time; what is in doubt is kept for the user to settle.
   *
   * @param theirs fixtures of the round's sport, of its days and of any others
   */
  public Map<Integer, Alignment> align(Round round, List<Fixture> theirs) {
    registry.refresh();
    Sport sport = Sport.of(round.id().pool());
    List<OurMatch> matches = round.matches().stream().map(match -> ours(sport, match)).toList();
    Map<Integer, Alignment> found =
        FixtureMatcher.match(
            matches, theirs.stream().map(fixture -> theirs(sport, fixture)).toList());
    Teacher teacher = new Teacher(registry, sport, source);
    for (Match match : round.matches()) {
      teacher.hear(match, found.getOrDefault(match.number(), new Alignment.Missing()));
    }
    registry.learn(teacher.lesson());
    return found;
  }

  private OurMatch ours(Sport sport, Match match) {
    return new OurMatch(
        match.number(),
        match.kickOff(),
        ours(sport, match.home(), match.league()),
        ours(sport, match.away(), match.league()));
  }

  private Side ours(Sport sport, Team team, League league) {
    Optional<Found> known =
        TeamNames.isTeam(team.name()) ? registry.betman(sport, team, league) : Optional.empty();
    return new Side(team.name(), known);
  }

  private TheirMatch theirs(Sport sport, Fixture fixture) {
    return new TheirMatch(
        fixture,
        theirs(sport, fixture.league(), fixture.home()),
        theirs(sport, fixture.league(), fixture.away()));
  }

  private Side theirs(Sport sport, String league, String name) {
    return new Side(
        name,
        TeamNames.isTeam(name)
            ? registry.found(new SourceName(sport, source, league, name))
            : Optional.empty());
  }
}
