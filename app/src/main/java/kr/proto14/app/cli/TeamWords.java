package kr.proto14.app.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.Nearest;
import kr.proto14.app.history.team.SourceName;
import kr.proto14.app.history.team.TeamRegistry;
import org.jspecify.annotations.Nullable;

/** Understands the words of the teams' commands, and refuses wrong ones. */
final class TeamWords {
  private final Session session;

  TeamWords(Session session) {
    this.session = session;
  }

  Optional<Sport> sport(@Nullable String word) {
    if (word == null) {
      return Optional.empty();
    }
    for (Sport sport : Sport.values()) {
      if (key(sport).equals(word)) {
        return Optional.of(sport);
      }
    }
    throw new Refusal("refusal.sport", Map.of("sport", word));
  }

  static String key(Sport sport) {
    return sport.name().toLowerCase(Locale.ROOT);
  }

  String name(Sport sport) {
    return session.text("sport." + key(sport));
  }

  void checkSource(String source, TeamRegistry registry) {
    Set<String> known =
        new TreeSet<>(
            Set.of(SourceName.BETMAN, SourceName.BETMAN_ID, SourceName.KSPO, SourceName.IMPORT));
    registry.links().forEach(link -> known.add(link.name().source()));
    if (!known.contains(source)) {
      throw new Refusal(
          "refusal.name-source",
          Map.of("source", source, "known", String.join(", ", Nearest.words(source, known))));
    }
  }
}
