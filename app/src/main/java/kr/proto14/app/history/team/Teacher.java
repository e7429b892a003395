package kr.proto14.app.history.team;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.Alignment.Aligned;
import kr.proto14.app.history.team.Alignment.Candidate;
import kr.proto14.app.history.team.Alignment.Missing;
import kr.proto14.app.history.team.Alignment.Pending;
import kr.proto14.app.history.team.Side.Likeness;
import kr.proto14.app.history.team.TeamLinks.Lesson;
import kr.proto14.engine.pool.League;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Team;

/** Draws from aligned matches what their names mean. */
final class Teacher {
  private final TeamRegistry registry;
  private final Sport sport;
  private final String source;
  private final Map<SourceName, KnownTeam> begun = new HashMap<>();
  private final Map<SourceName, TeamLink> links = new HashMap<>();
  private final List<PendingName> pending = new ArrayList<>();
  private final List<PendingName> known;

  Teacher(TeamRegistry registry, Sport sport, String source) {
    this.registry = registry;
    this.sport = sport;
    this.source = source;
    this.known = registry.pending();
  }

  /** One side of one of our matches beside the one it is, or may be. */
  private record Pair(Team ours, League league, SourceName theirs) {}

  void hear(Match match, Alignment alignment) {
    switch (alignment) {
      case Aligned aligned -> {
        Fixture theirs = aligned.theirs();
        learn(pair(match.home(), match, theirs.home(), theirs));
        learn(pair(match.away(), match, theirs.away(), theirs));
      }
      case Pending doubtful -> doubtful.candidates().forEach(candidate -> doubt(match, candidate));
      case Missing _ -> {}
    }
  }

  Lesson lesson() {
    return new Lesson(List.copyOf(begun.values()), List.copyOf(links.values()), pending);
  }

  private Pair pair(Team ours, Match match, String theirs, Fixture fixture) {
    return new Pair(
        ours,
        match.league(),
        registry.scoped(new SourceName(sport, source, fixture.league(), theirs)));
  }

  private void learn(Pair pair) {
    Optional<Found> ours = registry.betman(sport, pair.ours, pair.league);
    Optional<Found> theirs = registry.found(pair.theirs);
    Likeness likeness = new Side(pair.ours.name(), ours).to(new Side(pair.theirs.name(), theirs));
    String team =
        ours.filter(Found::firm)
            .or(() -> theirs.filter(Found::firm))
            .or(() -> ours)
            .or(() -> theirs)
            .map(Found::team)
            .orElseGet(() -> begin(pair));
    link(TeamRegistry.betmanId(sport, pair.ours), team, likeness);
    link(registry.betmanName(sport, pair.ours, pair.league), team, likeness);
    link(pair.theirs, team, likeness);
    ours.flatMap(before -> registry.merged(before, team)).ifPresent(this::add);
    theirs.flatMap(before -> registry.merged(before, team)).ifPresent(this::add);
  }

  /** The fuller name is the better one to begin a team with. */
  private String begin(Pair pair) {
    SourceName first = registry.betmanName(sport, pair.ours, pair.league);
    SourceName name = new SourceName(sport, source, first.scope(), pair.theirs.name());
    return begun.computeIfAbsent(name, registry::fresh).id();
  }

  private void link(SourceName name, String team, Likeness likeness) {
    boolean isKnown =
        registry.found(name).filter(found -> found.firm() && found.team().equals(team)).isPresent();
    if (!isKnown) {
      add(registry.link(name, team, likeness.how(), likeness.score()));
    }
  }

  private void add(TeamLink link) {
    links.putIfAbsent(link.name(), link);
  }

  private void doubt(Match match, Candidate candidate) {
    Fixture theirs = candidate.theirs();
    boolean swapped = candidate.doubt() == Doubt.SWAPPED;
    String home = swapped ? theirs.away() : theirs.home();
    String away = swapped ? theirs.home() : theirs.away();
    doubt(pair(match.home(), match, home, theirs), match, candidate);
    doubt(pair(match.away(), match, away, theirs), match, candidate);
  }

  private void doubt(Pair pair, Match match, Candidate candidate) {
    Optional<Found> ours = registry.betman(sport, pair.ours, pair.league);
    Optional<Found> theirs = registry.found(pair.theirs);
    Likeness likeness = new Side(pair.ours.name(), ours).to(new Side(pair.theirs.name(), theirs));
    boolean nobodyToLink =
        !TeamNames.isTeam(pair.ours.name()) || !TeamNames.isTeam(pair.theirs.name());
    if (likeness.how() != How.GUESS || nobodyToLink) {
      return;
    }
    if (ours.isEmpty() && theirs.isPresent()) {
      add(TeamRegistry.betmanId(sport, pair.ours), theirs.get().team(), match, candidate);
    } else {
      add(pair.theirs, registry.ofBetman(sport, pair.ours, pair.league), match, candidate);
    }
  }

  private void add(SourceName name, String team, Match match, Candidate candidate) {
    Fixture theirs = candidate.theirs();
    String evidence =
        match.home().name()
            + " - "
            + match.away().name()
            + " | "
            + theirs.home()
            + " - "
            + theirs.away()
            + " "
            + theirs.day();
    Instant now = registry.now();
    PendingName guess =
        new PendingName(name, team, candidate.score(), candidate.doubt(), evidence, now, now);
    if (known.stream().noneMatch(guess::says) && pending.stream().noneMatch(guess::says)) {
      pending.add(guess);
    }
  }
}
