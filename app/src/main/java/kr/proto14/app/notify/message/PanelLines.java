package kr.proto14.app.notify.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.proto14.app.ai.Reason;
import kr.proto14.app.ai.question.FactKind;
import kr.proto14.app.round.Announcement;
import kr.proto14.engine.forecast.Group;
import kr.proto14.engine.forecast.MatchForecast;
import kr.proto14.engine.forecast.MatchForecast.Voice;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.MatchState;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Pool;

/**
 * What the panel of language models adds to a message, at most a line a match: that its members
 * disagree, and a reason that names a fact they were given. What they say beyond those facts is left
 * out here, since nobody has checked it.
 */
final class PanelLines {
  /** The message has the votes and what the odds say; to repeat them is no reason. */
  private static final Set<FactKind> SHOWN_ALREADY =
      EnumSet.of(FactKind.BASE, FactKind.VOTES, FactKind.ODDS);

  private final Texts texts;
  private final Words words;
  private final Announcement announcement;

  PanelLines(Texts texts, Announcement announcement) {
    this.texts = texts;
    this.words = new Words(texts);
    this.announcement = announcement;
  }

  /** Appends them; nothing where no member took part. */
  void addTo(Page page) {
    List<String> lines = new ArrayList<>();
    for (Match match : announcement.prediction().round().matches()) {
      if (match.state() != MatchState.VOID) {
        line(match).ifPresent(lines::add);
      }
    }
    if (!lines.isEmpty()) {
      page.heading(texts.text("panel.heading"));
      lines.forEach(page::line);
    }
  }

  private Optional<String> line(Match match) {
    MatchForecast forecast = announcement.prediction().matches().get(match.number() - 1);
    List<Voice> members =
        forecast.voices().stream()
            .filter(voice -> voice.group() == Group.PANEL && voice.weight() > 0)
            .toList();
    Map<Outcome, List<String>> picks = picks(members);
    Optional<String> split =
        picks.size() > 1 ? Optional.of(texts.text("panel.split", split(picks))) : Optional.empty();
    Optional<String> reason =
        reason(match, forecast.probabilities().favourite(), picks).map(this::words);
    if (split.isEmpty() && reason.isEmpty()) {
      return Optional.empty();
    }
    String said =
        List.of(split, reason).stream().flatMap(Optional::stream).collect(Collectors.joining(" "));
    return Optional.of(
        texts.text("panel.line", Map.of("number", words.number(match.number()), "said", said)));
  }

  private static Map<Outcome, List<String>> picks(List<Voice> members) {
    Map<Outcome, List<String>> picks = new EnumMap<>(Outcome.class);
    for (Voice member : members) {
      if (member.opinion() instanceof Opinion.Estimate(var chances)) {
        picks.computeIfAbsent(chances.favourite(), _ -> new ArrayList<>()).add(member.name());
      }
    }
    return picks;
  }

  private Map<String, Object> split(Map<Outcome, List<String>> picks) {
    Pool pool = announcement.prediction().round().id().pool();
    String votes =
        picks.entrySet().stream()
            .sorted(
                Comparator.comparingInt(
                        (Map.Entry<Outcome, List<String>> entry) -> entry.getValue().size())
                    .reversed())
            .map(
                entry ->
                    texts.text(
                        "panel.votes",
                        Map.of(
                            "outcome", words.outcome(pool, entry.getKey()),
                            "count", entry.getValue().size())))
            .collect(Collectors.joining(" · "));
    return Map.of("votes", votes);
  }

  /** One that names a fact, of a member who picks as we do if there is any. */
  private Optional<Reason> reason(Match match, Outcome pick, Map<Outcome, List<String>> picks) {
    List<String> agreeing = picks.getOrDefault(pick, List.of());
    return announcement.reasons().getOrDefault(match.number(), List.of()).stream()
        .filter(reason -> reason.fact().filter(fact -> !SHOWN_ALREADY.contains(fact)).isPresent())
        .min(
            Comparator.comparing((Reason reason) -> !agreeing.contains(reason.member()))
                .thenComparing(reason -> reason.fact().orElseThrow()));
  }

  private String words(Reason reason) {
    return texts.text(
        "panel.reason",
        Map.of(
            "text", reason.text(), "name", words.named("forecaster.", reason.member())));
  }
}
