package kr.proto14.app.history.team;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.TeamLinks.Lesson;
import kr.proto14.engine.pool.League;
import kr.proto14.engine.pool.Team;
import org.jspecify.annotations.Nullable;

/**
 * Which team a name of a source means. Thread-safe.
 *
 * <p>A name is looked for as it is written, then as it is written elsewhere, in the country or
 * league of its scope; an empty scope finds a name that means one team everywhere. Nothing is ever
 * guessed here. What is known is read once and kept; {@link #refresh} reads it again.
 */
public final class TeamRegistry {
  private final TeamLinks links;
  private final Clock clock;
  private final Scopes scopes = Scopes.bundled();
  private final Map<SourceName, String> lookedUp = new HashMap<>();
  private @Nullable TeamIndex index;

  /** A registry on what is kept. */
  public TeamRegistry(TeamLinks links, Clock clock) {
    this.links = requireNonNull(links, "links");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * The id of the team a name means; a name that is not known begins a new team.
   *
   * @param source whose name it is, such as {@link SourceName#IMPORT}
   * @param scope country, league or competition as the source writes it; empty where there is none
   * @throws IllegalArgumentException if the name is none of a team ({@link TeamNames#isTeam})
   */
  public synchronized String idOf(Sport sport, String source, String scope, String name) {
    SourceName asked = new SourceName(sport, source, scope, name);
    String known = lookedUp.get(asked);
    if (known == null) {
      known = find(sport, source, scope, name).orElseGet(() -> begin(scoped(asked)));
      lookedUp.put(asked, known);
    }
    return known;
  }

  /** The id of the team a name means, empty where it is not known. */
  public synchronized Optional<String> find(Sport sport, String source, String scope, String name) {
    return found(new SourceName(sport, source, scope, name)).map(Found::team);
  }

  /**
   * The id of a team of Betman's: by Betman's id, else by its name in the league, else a new team.
   *
   * @throws IllegalArgumentException if it is no team yet ({@link TeamNames#isTeam})
   */
  public synchronized String ofBetman(Sport sport, Team team, League league) {
    SourceName id = betmanId(sport, team);
    Optional<Found> known = index().find(id);
    if (known.isEmpty()) {
      known = betman(sport, team, league).filter(Found::firm);
      known.ifPresent(found -> learn(List.of(link(id, found.team(), How.ALIAS, 1))));
    }
    return known.map(Found::team).orElseGet(() -> begin(betmanName(sport, team, league), id));
  }

  /**
   * In which country or league a competition's teams have their names, such as {@code nba}; empty
   * for a competition of teams of many. One that is not known is a scope of its own.
   */
  public String scope(String competition) {
    return scopes.of(competition);
  }

  /** The id under which a team is kept now: its own, or that of the team it turned out to be. */
  public synchronized String current(String id) {
    return index().current(id);
  }

  /** The team of an id. */
  public synchronized Optional<KnownTeam> team(String id) {
    return index().team(id);
  }

  /** All teams, those of our typed table first. */
  public synchronized List<KnownTeam> teams() {
    return List.copyOf(index().teams());
  }

  /** What names mean now, those of our typed table first. */
  public synchronized List<TeamLink> links() {
    return index().links().stream()
        .filter(link -> !link.name().source().equals(SourceName.TEAM))
        .toList();
  }

  /** Guesses that nobody has settled yet, the newest first. */
  public synchronized List<PendingName> pending() {
    List<PendingName> open = new ArrayList<>();
    for (PendingName guess : links.pending(clock.instant()).reversed()) {
      if (!isSettled(guess) && open.stream().noneMatch(guess::says)) {
        open.add(guess);
      }
    }
    return open;
  }

  /**
   * Takes the user's word for what a name means, from now on.
   *
   * @param scope as for {@link #idOf}
   * @throws IllegalArgumentException if there is no such team or it plays another sport
   */
  public synchronized TeamLink tell(
      Sport sport, String source, String scope, String name, String team) {
    if (index().team(team).isEmpty()) {
      throw new IllegalArgumentException("no such team: " + team);
    }
    SourceName told = scoped(new SourceName(sport, source, scope, name));
    TeamLink link = link(told, team, How.TOLD, 1);
    List<TeamLink> learned = new ArrayList<>(List.of(link));
    index().find(told).flatMap(before -> merged(before, team)).ifPresent(learned::add);
    learn(learned);
    return link;
  }

  /** Begins a new team for a name, whatever the name meant so far. */
  public synchronized TeamLink tellNew(Sport sport, String source, String scope, String name) {
    SourceName told = scoped(new SourceName(sport, source, scope, name));
    KnownTeam team = fresh(told);
    TeamLink link = link(told, team.id(), How.TOLD, 1);
    learn(new Lesson(List.of(team), List.of(link), List.of()));
    return link;
  }

  /** Forgets what was read, so that what another process has learned since is seen. */
  public synchronized void refresh() {
    index = null;
    lookedUp.clear();
  }

  /** The team a name means and whether that is firm. */
  synchronized Optional<Found> found(SourceName asked) {
    return index().find(scoped(asked));
  }

  synchronized Optional<Found> betman(Sport sport, Team team, League league) {
    return index()
        .find(betmanId(sport, team))
        .or(() -> index().find(betmanName(sport, team, league)));
  }

  SourceName scoped(SourceName name) {
    String scope = name.isId() ? "" : scopes.of(name.scope());
    return new SourceName(name.sport(), name.source(), scope, name.name());
  }

  SourceName betmanName(Sport sport, Team team, League league) {
    return scoped(new SourceName(sport, SourceName.BETMAN, league.name(), team.name()));
  }

  static SourceName betmanId(Sport sport, Team team) {
    return new SourceName(sport, SourceName.BETMAN_ID, "", team.id());
  }

  Instant now() {
    return clock.instant();
  }

  TeamLink link(SourceName name, String team, How how, double score) {
    Instant now = clock.instant();
    return new TeamLink(name, team, how, score, now, now);
  }

  /** A team that a name began was another one all along. */
  Optional<TeamLink> merged(Found before, String now) {
    if (before.firm() || before.team().equals(now)) {
      return Optional.empty();
    }
    Sport sport = index().team(before.team()).orElseThrow().sport();
    SourceName old = new SourceName(sport, SourceName.TEAM, "", before.team());
    return Optional.of(link(old, now, How.ALIAS, 1));
  }

  /** A team that is not there yet, for a name. */
  synchronized KnownTeam fresh(SourceName name) {
    if (!TeamNames.isTeam(name.name())) {
      throw new IllegalArgumentException("no team's name: " + name.name());
    }
    String id =
        TeamIds.fresh(
            name.sport(), name.scope(), name.name(), taken -> index().team(taken).isPresent());
    return new KnownTeam(id, name.sport(), name.name());
  }

  synchronized void learn(Lesson lesson) {
    if (lesson.isEmpty()) {
      return;
    }
    TeamIndex known = index();
    links.add(lesson, clock.instant());
    lesson.teams().forEach(known::add);
    lesson.links().forEach(known::add);
    if (!lesson.links().isEmpty()) {
      lookedUp.clear();
    }
  }

  private void learn(Collection<TeamLink> learned) {
    learn(new Lesson(List.of(), List.copyOf(learned), List.of()));
  }

  private String begin(SourceName... names) {
    KnownTeam team = fresh(names[0]);
    List<TeamLink> begun = new ArrayList<>();
    for (SourceName name : names) {
      if (index().link(name).isEmpty()) {
        begun.add(link(name, team.id(), How.NEW, 1));
      }
    }
    learn(new Lesson(List.of(team), begun, List.of()));
    return team.id();
  }

  /** Whether the name was linked since, in its scope or everywhere. */
  private boolean isSettled(PendingName guess) {
    SourceName name = guess.name();
    SourceName everywhere = new SourceName(name.sport(), name.source(), "", name.name());
    return Stream.of(name, everywhere)
        .flatMap(asked -> index().link(asked).stream())
        .anyMatch(link -> link.how().isFirm() && !link.recordedAt().isBefore(guess.recordedAt()));
  }

  private TeamIndex index() {
    if (index == null) {
      TeamIndex read = new TeamIndex();
      Instant now = clock.instant();
      SeededTeams seed = SeededTeams.bundled();
      seed.teams().forEach(read::add);
      seed.links().forEach(read::add);
      links.teams(now).forEach(read::add);
      links.links(now).forEach(read::add);
      index = read;
    }
    return index;
  }
}
