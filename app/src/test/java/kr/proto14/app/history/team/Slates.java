package kr.proto14.app.history.team;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.proto14.app.history.Sport;
import kr.proto14.engine.pool.League;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.MatchState;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Round;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.engine.pool.Team;
import kr.proto14.standin.Game;
import kr.proto14.standin.RecordedRound;
import kr.proto14.standin.RecordedTeam;
import kr.proto14.standin.Recordings;

/** Matches of ours and fixtures of another source, for tests. */
final class Slates {
  static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
  static final Instant EVENING = Instant.parse("2026-03-07T10:00:00Z");

  private static final Map<String, String> FULL_NAMES = fullNames();

  private Slates() {}

  /** Rounds that were really sold, with the stand-in's team ids. */
  static List<Round> recorded() {
    return Recordings.bundled().rounds().stream().map(Slates::round).toList();
  }

  private static Round round(RecordedRound recorded) {
    Pool pool = recorded.game() == Game.SOCCER ? Pool.SOCCER : Pool.BASKETBALL;
    List<Match> matches =
        recorded.matches().stream()
            .map(
                match ->
                    new Match(
                        match.number(),
                        match.kickOff(),
                        new League(match.league().code(), match.league().name()),
                        team(match.home()),
                        team(match.away()),
                        MatchState.SCHEDULED))
            .toList();
    return new Round(RoundId.ofGmTs(pool, recorded.gmTs()), recorded.saleEnd(), matches);
  }

  private static Team team(RecordedTeam team) {
    return new Team(team.id(), team.name());
  }

  /** A round's matches as the stand-in's KSPO would list them. */
  static List<Fixture> full(Round round) {
    Sport sport = Sport.of(round.id().pool());
    return round.matches().stream()
        .map(
            match ->
                fixture(
                    match.kickOff(),
                    match.league().name(),
                    full(sport, match.home().name()),
                    full(sport, match.away().name())))
        .toList();
  }

  static String full(Sport sport, String name) {
    return FULL_NAMES.getOrDefault(sport.code() + " " + name, name);
  }

  static Fixture fixture(Instant kickOff, String league, String home, String away) {
    return new Fixture(
        kickOff.atZone(KOREA).toLocalDate(), Optional.of(kickOff), league, home, away);
  }

  /** A fixture of the evening. */
  static Fixture fixture(String home, String away) {
    return fixture(EVENING, "", home, away);
  }

  /**
   * Our matches of one evening, {@code home-away}, numbered from 1, of whose teams nothing is
   * known.
   */
  static List<OurMatch> ours(String... pairs) {
    List<OurMatch> matches = new ArrayList<>();
    for (String pair : pairs) {
      String[] sides = pair.split("-", 2);
      matches.add(new OurMatch(matches.size() + 1, EVENING, unknown(sides[0]), unknown(sides[1])));
    }
    return matches;
  }

  /** Their fixtures, of whose teams nothing is known. */
  static List<TheirMatch> theirs(List<Fixture> fixtures) {
    return fixtures.stream()
        .map(fixture -> new TheirMatch(fixture, unknown(fixture.home()), unknown(fixture.away())))
        .toList();
  }

  static Side unknown(String name) {
    return new Side(name, Optional.empty());
  }

  private static Map<String, String> fullNames() {
    try (var file = Recordings.class.getResourceAsStream("recordings/kspo-names.synthetic")) {
      Map<String, String> names = new HashMap<>();
      new String(Objects.requireNonNull(file).readAllBytes(), UTF_8)
          .lines()
          .filter(line -> line.startsWith("team "))
          .map(line -> line.substring("team ".length()).split(" \\| "))
          .forEach(cells -> names.put(cells[0] + " " + cells[1], cells[2]));
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
