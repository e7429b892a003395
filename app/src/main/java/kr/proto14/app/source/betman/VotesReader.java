package kr.proto14.app.source.betman;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import kr.proto14.app.source.http.Fields;
import kr.proto14.app.source.http.Unusable;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Votes;

/** The crowd's votes, in the order of {@code schedulesList}. */
final class VotesReader {
  private VotesReader() {}

  /**
   * Reads them and holds them against the lines sold.
   *
   * @return 14 counts, or none where the answer shows no votes
   */
  static List<Votes> read(Fields root, long linesSold) {
    JsonNode list =
        root.object("voteStatus").map(s -> s.node("homeVoteStatusList")).orElse(root.node(""));
    if (list.isMissingNode() || (list.isArray() && list.isEmpty())) {
      return List.of();
    }
    if (!list.isArray()) {
      throw Unusable.changed("homeVoteStatusList is not a list.");
    }
    if (list.size() != Pool.MATCHES) {
      throw Unusable.badData("Votes are given for %d matches, not 14.", list.size());
    }
    List<Votes> votes = new ArrayList<>();
    list.forEach(entry -> votes.add(three(Fields.of(entry, "A vote entry"))));
    long wrong = votes.stream().filter(each -> each.total() != linesSold).count();
    if (wrong > 0) {
      throw Unusable.badData(
          "The votes of %d of 14 matches do not sum to the %d lines sold.", wrong, linesSold);
    }
    return votes;
  }

  private static Votes three(Fields entry) {
    JsonNode counts = entry.node("awayVoteStatusList");
    if (!counts.isArray() || counts.size() != 3) {
      throw Unusable.changed("A vote entry has not three counts.");
    }
    try {
      return new Votes(count(counts.get(0)), count(counts.get(1)), count(counts.get(2)));
    } catch (IllegalArgumentException e) {
      throw Unusable.badData("A vote count is negative.");
    }
  }

  private static long count(JsonNode entry) {
    return Fields.of(entry, "A vote count")
        .whole("voteCount")
        .orElseThrow(() -> Unusable.changed("A vote count is missing."));
  }
}
