package kr.proto14.app.notify.message;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.proto14.engine.forecast.Group;
import kr.proto14.engine.forecast.MatchForecast;
import kr.proto14.engine.forecast.MatchForecast.Voice;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.Pool;

/** Says who took part in a forecast, who did not and why, and what the forecast therefore is. */
final class VoicesNote {
  private final Texts texts;
  private final Words words;
  private final List<MatchForecast> matches;

  VoicesNote(Texts texts, List<MatchForecast> matches) {
    this.texts = texts;
    this.words = new Words(texts);
    this.matches = List.copyOf(matches);
  }

  /** Appends its lines. */
  void addTo(Page page) {
    page.line(texts.text("voices.part", Map.of("voices", joined(participants()))));
    List<String> absent = absent();
    if (!absent.isEmpty()) {
      page.line(texts.text("voices.missing", Map.of("voices", joined(absent))));
    }
    basis().ifPresent(note -> page.line(texts.text(note)));
    crowdOnly().ifPresent(page::line);
  }

  private List<String> participants() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    voices().stream()
        .filter(voice -> voice.weight() > 0)
        .forEach(voice -> counts.merge(participant(voice), 1, Integer::sum));
    List<String> participants = new ArrayList<>();
    counts.forEach(
        (name, count) ->
            participants.add(
                texts.text(
                    count == Pool.MATCHES ? "voice.all" : "voice.some",
                    Map.of("name", name, "count", count))));
    return participants;
  }

  private List<String> absent() {
    Map<Absence, Integer> counts = new LinkedHashMap<>();
    for (Voice voice : voices()) {
      if (voice.opinion() instanceof Opinion.Abstention(String reason)) {
        counts.merge(new Absence(name(voice), reason), 1, Integer::sum);
      }
    }
    List<String> absent = new ArrayList<>();
    counts.forEach(
        (absence, count) ->
            absent.add(
                texts.text(
                    count == Pool.MATCHES ? "voice.missing" : "voice.missing.some",
                    Map.of(
                        "name", absence.name(),
                        "reason", words.named("reason.", absence.reason()),
                        "count", count))));
    return absent;
  }

  private Optional<String> basis() {
    Set<Group> groups = groups();
    if (groups.contains(Group.PANEL) || groups.contains(Group.HISTORY) || groups.isEmpty()) {
      return Optional.empty();
    }
    if (groups.size() == 2) {
      return Optional.of("note.market-and-crowd");
    }
    return Optional.of(groups.contains(Group.CROWD) ? "note.crowd" : "note.market");
  }

  private Optional<String> crowdOnly() {
    Set<Group> alone = Set.of(Group.CROWD);
    String numbers =
        matches.stream()
            .filter(match -> groups(match).equals(alone))
            .map(match -> words.number(match.number()))
            .collect(Collectors.joining(", "));
    return numbers.isEmpty() || groups().equals(alone)
        ? Optional.empty()
        : Optional.of(texts.text("note.crowd-in-part", Map.of("matches", numbers)));
  }

  private Set<Group> groups() {
    Set<Group> groups = EnumSet.noneOf(Group.class);
    matches.forEach(match -> groups.addAll(groups(match)));
    return groups;
  }

  private static Set<Group> groups(MatchForecast match) {
    Set<Group> groups = EnumSet.noneOf(Group.class);
    match.voices().stream()
        .filter(voice -> voice.weight() > 0)
        .forEach(voice -> groups.add(voice.group()));
    return groups;
  }

  private String participant(Voice voice) {
    String name = name(voice);
    return voice.group() == Group.PANEL ? texts.text("voice.panel", Map.of("name", name)) : name;
  }

  private String name(Voice voice) {
    return words.named("forecaster.", voice.name());
  }

  private String joined(Collection<String> names) {
    return names.isEmpty() ? texts.text("voices.none") : String.join(", ", names);
  }

  private List<Voice> voices() {
    return matches.stream().flatMap(match -> match.voices().stream()).toList();
  }

  private record Absence(String name, String reason) {}
}
