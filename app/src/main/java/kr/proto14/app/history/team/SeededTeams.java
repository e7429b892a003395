package kr.proto14.app.history.team;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.proto14.app.history.Sport;

/** Our own typed table of teams, read once, when a team is first asked for. */
final class SeededTeams {
  private static final List<String> SOURCES =
      List.of(SourceName.BETMAN, SourceName.KSPO, SourceName.IMPORT);

  private final List<KnownTeam> teams = new ArrayList<>();
  private final List<TeamLink> links = new ArrayList<>();

  private SeededTeams(List<String[]> rows) {
    for (String[] row : rows) {
      add(row);
    }
  }

  static SeededTeams bundled() {
    return Loaded.SEED;
  }

  List<KnownTeam> teams() {
    return teams;
  }

  List<TeamLink> links() {
    return links;
  }

  private void add(String[] row) {
    String id = row[0];
    Sport sport = Sport.of(id.substring(0, id.indexOf(':'))).orElseThrow();
    String first =
        Stream.of(row[2], row[1], row[3])
            .map(Tsv::names)
            .flatMap(List::stream)
            .findFirst()
            .orElseThrow();
    KnownTeam team = new KnownTeam(id, sport, first);
    teams.add(team);
    for (int i = 0; i < SOURCES.size(); i++) {
      for (String name : Tsv.names(row[1 + i])) {
        SourceName source = new SourceName(sport, SOURCES.get(i), team.scope(), name);
        links.add(new TeamLink(source, id, How.SEED, 1, Instant.EPOCH, Instant.EPOCH));
      }
    }
  }

  private static final class Loaded {
    static final SeededTeams SEED = new SeededTeams(Tsv.rows("teams.tsv"));
  }
}
