package kr.proto14.app.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** An archive in memory, all or nothing like the real one. */
public final class FakeArchive implements MatchArchive {
  private final Map<String, PlayedMatch> last = new HashMap<>();
  private final Set<Integer> finished = new HashSet<>();
  private final List<MatchOrigin> origins = new ArrayList<>();

  /** The matches as they stand. */
  public List<PlayedMatch> matches() {
    return List.copyOf(last.values());
  }

  /** Where matches came from, one for each adding. */
  public List<MatchOrigin> origins() {
    return List.copyOf(origins);
  }

  @Override
  public Added add(
      MatchOrigin origin,
      boolean corrects,
      Instant recordedAt,
      Consumer<Consumer<PlayedMatch>> feed) {
    List<PlayedMatch> given = new ArrayList<>();
    feed.accept(given::add);
    origins.add(origin);
    Added added = Added.NOTHING;
    for (PlayedMatch match : given) {
      PlayedMatch before = last.put(origin.source() + match.identity(), match);
      added =
          added.plus(
              new Added(
                  before == null ? 1 : 0,
                  before != null && !before.equals(match) ? 1 : 0,
                  match.equals(before) ? 1 : 0));
    }
    return added;
  }

  @Override
  public Added addRound(RoundMatches round, Instant recordedAt) {
    if (round.finished()) {
      finished.add(round.gmTs());
    }
    return add(round.origin(), false, recordedAt, to -> round.matches().forEach(to));
  }

  @Override
  public Set<Integer> finishedRounds() {
    return Set.copyOf(finished);
  }

  @Override
  public List<MatchCount> counts() {
    return List.of();
  }
}
