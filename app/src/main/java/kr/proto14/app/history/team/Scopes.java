package kr.proto14.app.history.team;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** In which country or league a competition's names are to be looked for. */
final class Scopes {
  private static final String NONE = "*";

  private final Map<String, String> scopes = new HashMap<>();

  private Scopes(Iterable<String[]> rows) {
    for (String[] row : rows) {
      String scope = row[0].equals(NONE) ? "" : row[0];
      scopes.put(TeamNames.normal(scope), scope);
      for (String name : Tsv.names(row[1])) {
        scopes.put(TeamNames.normal(name), scope);
      }
    }
  }

  static Scopes bundled() {
    return Loaded.SCOPES;
  }

  /**
   * The scope of a country's or competition's name; empty for a competition of clubs of many
   * countries. A name that is not known is a scope of its own.
   */
  String of(String name) {
    String known = scopes.get(TeamNames.normal(name));
    return known == null ? TeamIds.word(name) : known;
  }

  /** The scope of a name that is known, empty where it is not. */
  Optional<String> known(String name) {
    return Optional.ofNullable(scopes.get(TeamNames.normal(name)));
  }

  private static final class Loaded {
    static final Scopes SCOPES = new Scopes(Tsv.rows("leagues.tsv"));
  }
}
