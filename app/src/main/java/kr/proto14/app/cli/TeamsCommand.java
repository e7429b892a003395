package kr.proto14.app.cli;

import java.util.concurrent.Callable;
import kr.proto14.app.history.team.TeamRegistry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** Lists the teams and what the sources call them, and lets the user settle what is in doubt. */
@Command(name = "teams")
final class TeamsCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--csv", descriptionKey = "csv", scope = ScopeType.INHERIT)
  boolean csv;

  @Option(
      names = "--sport",
      descriptionKey = "sport",
      paramLabel = "soccer|basketball",
      scope = ScopeType.INHERIT)
  @Nullable String sport;

  @Option(names = "--source", descriptionKey = "name-source", paramLabel = "SOURCE")
  @Nullable String source;

  TeamsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Services app = session.open()) {
      TeamRegistry registry = app.teams();
      TeamWords words = new TeamWords(session);
      if (source != null) {
        words.checkSource(source, registry);
      }
      new TeamList(session, csv).show(registry, words.sport(sport), source);
    }
    return Exit.OK;
  }

  @Command(name = "pending")
  int pending() {
    try (Services app = session.open()) {
      new PendingList(session, csv).show(app.teams(), new TeamWords(session).sport(sport));
    }
    return Exit.OK;
  }

  @Command(name = "link")
  int link(
      @Parameters(paramLabel = "SOURCE", descriptionKey = "name-source") String of,
      @Parameters(paramLabel = "NAME", descriptionKey = "team-name") String name,
      @Parameters(paramLabel = "TEAM-ID", descriptionKey = "team-id") String team,
      @Option(names = "--scope", descriptionKey = "scope", paramLabel = "SCOPE", defaultValue = "")
          String scope,
      @Option(names = "--unseen", descriptionKey = "unseen") boolean unseen) {
    try (Services app = session.open()) {
      TeamWords words = new TeamWords(session);
      new TeamLinking(session, csv, app.teams(), words)
          .link(of, name, team, words.sport(sport), scope, unseen);
    }
    return Exit.OK;
  }
}
