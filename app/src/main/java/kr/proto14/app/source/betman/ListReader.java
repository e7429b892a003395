package kr.proto14.app.source.betman;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.ListedRound;
import kr.proto14.app.source.Listing;
import kr.proto14.app.source.http.Fields;
import kr.proto14.app.source.http.Unusable;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;

/**
 * The list of games on sale in either variant. Its flags and statuses are never looked at: in sales
 * hours they call every game closed.
 */
final class ListReader {
  private final String call;
  private final String raw;
  private final Map<RoundId, ListedRound> rounds = new LinkedHashMap<>();
  private final Set<Integer> fixedOdds = new LinkedHashSet<>();
  private final List<Fault> refused = new ArrayList<>();

  private ListReader(String call, String raw) {
    this.call = call;
    this.raw = raw;
  }

  /**
   * Reads a list; entries of ours that are unreadable do not hide the others.
   *
   * @throws Unusable if the answer holds no list
   */
  static Listing read(Call call, Answer answer) {
    ListReader reader = new ListReader(call.name(), answer.raw());
    Fields root = answer.fields();
    if (!root.has("totoGames")) {
      throw Unusable.changed("The answer has no totoGames.");
    }
    if (!reader.entries(root, "totoGames")) {
      throw Unusable.changed("totoGames is not a list.");
    }
    if (!reader.entries(root, "protoGames")) {
      reader.refuse(FaultKind.CHANGED, "protoGames is not a list.");
    }
    return new Listing(
        List.copyOf(reader.rounds.values()), List.copyOf(reader.fixedOdds), reader.refused);
  }

  /** Reads one list; null and an absent one are empty. Tells whether it is a list at all. */
  private boolean entries(Fields root, String key) {
    JsonNode list = root.node(key);
    for (JsonNode entry : list) {
      try {
        entry(Fields.of(entry, "An entry of " + key));
      } catch (Unusable e) {
        refuse(e.kind(), e.detail());
      }
    }
    return list.isArray() || list.isMissingNode();
  }

  private void entry(Fields entry) {
    String game =
        Identity.gameId(entry)
            .orElseThrow(() -> Unusable.changed("An entry of the list names no game."));
    if (game.equals(Call.FIXED_ODDS)) {
      entry.integer("gmTs").ifPresent(fixedOdds::add);
    } else if (Pool.isOurs(game)) {
      add(listed(Pool.of(game), entry));
    }
  }

  private static ListedRound listed(Pool pool, Fields entry) {
    RoundId id = Identity.round(pool, entry);
    Instant saleEnd =
        entry
            .instant("saleEndDate")
            .orElseThrow(() -> Unusable.changed("%s has no saleEndDate.", id));
    return new ListedRound(id, saleEnd);
  }

  private void add(ListedRound round) {
    ListedRound known = rounds.putIfAbsent(round.id(), round);
    if (known != null && !known.equals(round)) {
      refuse(FaultKind.BAD_DATA, round.id() + " is listed twice with different ends of sale.");
    }
  }

  private void refuse(FaultKind kind, String detail) {
    refused.add(new Fault(kind, BetmanSource.NAME, call, detail, raw));
  }
}
