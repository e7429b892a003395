package kr.proto14.app.forecast;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import kr.proto14.app.history.ArchivedMatch;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.Competitions;
import kr.proto14.app.history.team.Competitions.Kind;
import kr.proto14.app.history.team.KnownTeam;
import kr.proto14.app.history.team.TeamRegistry;
import kr.proto14.app.store.Tx;
import kr.proto14.engine.pool.Score;
import kr.proto14.engine.soccer.LeagueLog;
import kr.proto14.engine.soccer.SoccerRow;
import kr.proto14.engine.soccer.SoccerRow.Sides;
import kr.proto14.engine.soccer.wide.NationLog;
import kr.proto14.engine.soccer.wide.NationRow;

/** What of the archive tells of matches that no one league explains, as of a cut. */
final class WideArchive {
  /** Cup matches of four years count, and the leagues are fitted to the years before each. */
  private static final int YEARS = 8;

  private static final int YEARS_WITH_ODDS = 5;

  /** A national team's match of longer ago has no weight. */
  private static final int YEARS_OF_NATIONS = 16;

  /** What is told of the clubs' leagues of late. */
  private static final int LATELY_DAYS = 400;

  /** As many teams as one question may name. */
  private static final int AT_ONCE = 500;

  /** Sources date a match by zones of their own; the same sides never meet twice within these. */
  private static final int SAME_MATCH_DAYS = 2;

  private final Tx tx;
  private final Cut cut;
  private final TeamRegistry registry;
  private final UnaryOperator<String> current;

  WideArchive(Tx tx, Cut cut, TeamRegistry registry) {
    this.tx = requireNonNull(tx, "tx");
    this.cut = requireNonNull(cut, "cut");
    this.registry = requireNonNull(registry, "registry");
    Map<String, String> known = new HashMap<>();
    this.current = id -> known.computeIfAbsent(id, registry::current);
  }

  /** How a league is called where the engine asks for its country: none, as our ids are clear. */
  static String keyOf(LeagueKey league) {
    return "/" + league.scope() + "\u001f" + league.name();
  }

  /** The league of such a key. */
  static LeagueKey league(String key) {
    int at = key.indexOf('\u001f');
    return new LeagueKey(Sport.SOCCER, key.substring(1, at), key.substring(at + 1));
  }

  /** The matches of all cups between clubs of many countries. */
  LeagueLog cups() {
    SoccerRows rows = rows();
    LocalDate from = cut.day().minusYears(YEARS);
    tx.leagues().all(Sport.SOCCER).stream()
        .filter(league -> Competitions.of(league) == Kind.CUP)
        .forEach(league -> tx.history().forEach(league, cut.reading(), from, rows::add));
    return before(rows.rows());
  }

  private SoccerRows rows() {
    return new SoccerRows(current, cut.day().minusYears(YEARS_WITH_ODDS));
  }

  private LeagueLog before(List<SoccerRow> rows) {
    return new LeagueLog(rows.stream().filter(row -> row.date().isBefore(cut.day())).toList());
  }

  /**
   * The leagues in which the sides of these cup matches play, by {@link #keyOf}. One whose clubs
   * mostly play in larger ones, too, is left out: it is one of those as another source tells it, or
   * a cup.
   */
  Map<String, LeagueLog> leaguesOf(LeagueLog cups) {
    Set<String> clubs = new TreeSet<>();
    cups.rows().forEach(row -> clubs.addAll(List.of(row.home(), row.away())));
    LocalDate from = cut.day().minusYears(YEARS);
    Map<LeagueKey, LeagueLog> logs = new TreeMap<>();
    for (LeagueKey league : leagues(clubs, from)) {
      SoccerRows rows = rows();
      tx.history().forEach(league, cut.reading(), from, rows::add);
      logs.put(league, before(rows.rows()));
    }
    Map<String, LeagueLog> kept = new TreeMap<>();
    largest(logs).forEach(league -> kept.put(keyOf(league), requireNonNull(logs.get(league))));
    return kept;
  }

  private Set<LeagueKey> leagues(Collection<String> clubs, LocalDate from) {
    List<String> ids = new ArrayList<>(former(clubs));
    Set<LeagueKey> leagues = new TreeSet<>();
    for (int at = 0; at < ids.size(); at += AT_ONCE) {
      leagues.addAll(
          tx.leagues()
              .atHome(Sport.SOCCER, ids.subList(at, Math.min(ids.size(), at + AT_ONCE)), from));
    }
    leagues.removeIf(league -> Competitions.of(league) != Kind.LEAGUE);
    return leagues;
  }

  /** All ids under which teams were kept. */
  private Set<String> former(Collection<String> teams) {
    Set<String> ids = new TreeSet<>(teams);
    for (KnownTeam known : registry.teams()) {
      if (teams.contains(current.apply(known.id()))) {
        ids.add(known.id());
      }
    }
    return ids;
  }

  private List<LeagueKey> largest(Map<LeagueKey, LeagueLog> logs) {
    LocalDate from = cut.day().minusDays(LATELY_DAYS);
    Map<LeagueKey, Set<String>> clubs = new TreeMap<>();
    Map<LeagueKey, Integer> sizes = new HashMap<>();
    logs.forEach(
        (league, log) -> {
          Set<String> here = clubs.computeIfAbsent(league, _ -> new HashSet<>());
          int size = 0;
          for (SoccerRow row : log.rows()) {
            if (!row.date().isBefore(from)) {
              here.addAll(List.of(row.home(), row.away()));
              size++;
            }
          }
          sizes.put(league, size);
        });
    List<LeagueKey> bySize = new ArrayList<>(clubs.keySet());
    bySize.sort(
        (one, other) -> Integer.compare(sizes.getOrDefault(other, 0), sizes.getOrDefault(one, 0)));
    Set<String> placed = new HashSet<>();
    List<LeagueKey> kept = new ArrayList<>();
    for (LeagueKey league : bySize) {
      Set<String> here = clubs.getOrDefault(league, Set.of());
      long elsewhere = here.stream().filter(placed::contains).count();
      if (here.isEmpty() || 2 * elsewhere <= here.size()) {
        kept.add(league);
        placed.addAll(here);
      }
    }
    return kept;
  }

  /** The matches between national teams. */
  NationLog nations() {
    List<String> ids =
        registry.teams().stream()
            .map(KnownTeam::id)
            .filter(id -> Competitions.isNation(current.apply(id)))
            .toList();
    List<ArchivedMatch> told = new ArrayList<>();
    LocalDate from = cut.day().minusYears(YEARS_OF_NATIONS);
    for (int at = 0; at < ids.size(); at += AT_ONCE) {
      tx.history()
          .forEachAtHome(
              ids.subList(at, Math.min(ids.size(), at + AT_ONCE)), cut.reading(), from, told::add);
    }
    return new NationLog(nations(told));
  }

  private record Pair(String one, String other) {
    static Pair of(NationRow row) {
      return row.home().compareTo(row.away()) < 0
          ? new Pair(row.home(), row.away())
          : new Pair(row.away(), row.home());
    }
  }

  /**
   * Each match once: by the source that tells the regulation time, else by the one that tells of a
   * neutral ground, else by the first.
   */
  private List<NationRow> nations(List<ArchivedMatch> told) {
    List<ArchivedMatch> best = new ArrayList<>(told);
    best.sort(
        Comparator.<ArchivedMatch, Boolean>comparing(
                each -> !(each.match().score() instanceof Score.Regulation))
            .thenComparing(each -> !each.match().neutral())
            .thenComparing(each -> each.match().day())
            .thenComparing(ArchivedMatch::homeKey)
            .thenComparing(ArchivedMatch::awayKey)
            .thenComparing(ArchivedMatch::source));
    Map<Pair, List<LocalDate>> met = new HashMap<>();
    List<NationRow> rows = new ArrayList<>();
    for (ArchivedMatch each : best) {
      String home = each.homeTeam().map(current).orElse("");
      String away = each.awayTeam().map(current).orElse("");
      LocalDate day = each.match().day();
      if (home.equals(away)
          || !Competitions.isNation(home)
          || !Competitions.isNation(away)
          || !day.isBefore(cut.day())) {
        continue;
      }
      Score score = each.match().score();
      NationRow row =
          new NationRow(
              day,
              home,
              away,
              new Sides(score.home(), score.away()),
              each.match().league(),
              each.match().neutral());
      List<LocalDate> days = met.computeIfAbsent(Pair.of(row), _ -> new ArrayList<>(2));
      if (days.stream().noneMatch(other -> isSame(other, day))) {
        days.add(day);
        rows.add(row);
      }
    }
    rows.sort(
        Comparator.comparing(NationRow::date)
            .thenComparing(NationRow::home)
            .thenComparing(NationRow::away));
    return rows;
  }

  private static boolean isSame(LocalDate one, LocalDate other) {
    return Math.abs(one.toEpochDay() - other.toEpochDay()) <= SAME_MATCH_DAYS;
  }
}
