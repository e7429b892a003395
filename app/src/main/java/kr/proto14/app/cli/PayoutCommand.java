package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kr.proto14.app.round.TrackRecord;
import kr.proto14.app.round.track.Payout;
import kr.proto14.engine.pool.RoundId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes the published payouts of a round, so that what its ticket returned is no estimate. */
@Command(name = "payout")
final class PayoutCommand implements Callable<Integer> {
  private final Session session;

  @Mixin final RoundArgument round = new RoundArgument();

  @Option(names = "--tier", descriptionKey = "tier", paramLabel = "HITS=WINNERSxWON")
  List<String> tiers = new ArrayList<>();

  PayoutCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<Payout> payouts = tiers.stream().map(PayoutCommand::parsed).toList();
    if (payouts.stream().map(Payout::tier).distinct().count() < payouts.size()) {
      throw new Refusal("refusal.payout-twice", Map.of("payouts", String.join(" ", tiers)));
    }
    try (Services app = session.open()) {
      RoundId id = round.in(app);
      Instant now = app.clock().instant();
      List<Payout> known =
          app.store()
              .inTransaction(
                  tx -> {
                    TrackRecord record = new TrackRecord(tx);
                    payouts.forEach(payout -> record.add(id, payout, now));
                    return record.payouts(id);
                  });
      say(id, known);
    }
    return Exit.OK;
  }

  private void say(RoundId id, List<Payout> known) {
    if (session.json()) {
      session.say(json(id, known));
    } else if (known.isEmpty()) {
      session.say(session.text("payout.none", Map.of("round", session.round(id))));
    } else {
      String all = known.stream().map(Payout::toString).collect(Collectors.joining(" "));
      session.say(session.text("payout.known", Map.of("round", session.round(id), "payouts", all)));
    }
  }

  private static ArrayNode json(RoundId id, List<Payout> known) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (Payout payout : known) {
      rows.addObject()
          .put("round", id.toString())
          .put("tier", payout.tier())
          .put("winners", payout.winners())
          .put("won", payout.won());
    }
    return rows;
  }

  private static Payout parsed(String text) {
    try {
      return Payout.parse(text);
    } catch (IllegalArgumentException e) {
      throw new Refusal("refusal.payout", Map.of("payout", text));
    }
  }
}
