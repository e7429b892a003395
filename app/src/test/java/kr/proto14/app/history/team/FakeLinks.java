package kr.proto14.app.history.team;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Keeps what is learned in lists. */
final class FakeLinks implements TeamLinks {
  final List<KnownTeam> teams = new ArrayList<>();
  final List<TeamLink> links = new ArrayList<>();
  final List<PendingName> pending = new ArrayList<>();
  int reads;

  @Override
  public List<KnownTeam> teams(Instant asOf) {
    reads++;
    return List.copyOf(teams);
  }

  @Override
  public List<TeamLink> links(Instant asOf) {
    return links.stream().filter(link -> !link.recordedAt().isAfter(asOf)).toList();
  }

  @Override
  public List<PendingName> pending(Instant asOf) {
    return pending.stream().filter(guess -> !guess.recordedAt().isAfter(asOf)).toList();
  }

  @Override
  public void add(Lesson lesson, Instant recordedAt) {
    teams.addAll(lesson.teams());
    links.addAll(lesson.links());
    pending.addAll(lesson.pending());
  }
}
