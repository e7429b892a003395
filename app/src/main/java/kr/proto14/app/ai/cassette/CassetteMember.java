package kr.proto14.app.ai.cassette;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import kr.proto14.app.ai.answer.Absence;
import kr.proto14.app.ai.member.Member;
import kr.proto14.app.ai.member.Reply;
import kr.proto14.app.ai.member.Talk;

/** A member that replies what was recorded, in the order of the record, the last again and again. */
final class CassetteMember implements Member {
  private final String name;
  private final String model;
  private final Map<String, List<Reply>> replies = new HashMap<>();
  private final Map<String, AtomicInteger> given = new ConcurrentHashMap<>();

  /**
   * @param exchanges its own, in the order of the record
   */
  CassetteMember(String name, String model, List<Exchange> exchanges) {
    this.name = name;
    this.model = model;
    for (Exchange exchange : exchanges) {
      replies
          .computeIfAbsent(Exchange.hash(exchange.talk()), _ -> new ArrayList<>())
          .add(exchange.reply());
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String model() {
    return model;
  }

  @Override
  public Reply reply(Talk talk) {
    String hash = Exchange.hash(talk);
    List<Reply> recorded = replies.getOrDefault(hash, List.of());
    if (recorded.isEmpty()) {
      return new Reply.Failed(Absence.NOT_ASKED, "not on the cassette");
    }
    int last = recorded.size() - 1;
    AtomicInteger next = given.computeIfAbsent(hash, _ -> new AtomicInteger());
    return recorded.get(next.getAndUpdate(before -> Math.min(last, before + 1)));
  }
}
