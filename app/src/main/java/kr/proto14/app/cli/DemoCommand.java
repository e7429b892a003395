package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.proto14.app.demo.Act;
import kr.proto14.app.demo.Demo;
import kr.proto14.app.demo.Scene;
import kr.proto14.app.demo.Season;
import kr.proto14.app.demo.SeasonEnd;
import kr.proto14.app.demo.Stage;
import kr.proto14.app.notify.message.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the whole way with stand-ins, without an account and without a network. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
  private static final String RULE = "-".repeat(60);

  private final Session session;
  private final Stage stage;
  private final Interrupts interrupts;

  @Option(names = "--season", descriptionKey = "season")
  boolean season;

  @Option(names = "--full", descriptionKey = "full")
  boolean full;

  DemoCommand(Session session, Stage stage, Interrupts interrupts) {
    this.session = session;
    this.stage = stage;
    this.interrupts = interrupts;
  }

  @Override
  public Integer call() throws InterruptedException {
    return season ? season() : rounds();
  }

  private int season() {
    AtomicBoolean broken = new AtomicBoolean();
    interrupts.onFirst(() -> broken.set(true));
    Season play = new Season(stage, session.language());
    try (var _ = Logs.silence(!session.debug())) {
      SeasonEnd end;
      if (session.json()) {
        end = play.play(entry -> {}, broken::get);
        session.say(SeasonJson.of(end));
      } else {
        SeasonText text = new SeasonText(session, full);
        session.say(session.text("season.welcome"));
        end = play.play(entry -> session.say(text.of(entry)), broken::get);
        session.say(text.of(end));
        session.say(session.text(end.wentWell() ? "season.well" : "season.failed"));
        session.say(session.text("season.synthetic"));
        session.say(Texts.of("messages", session.language()).text("footer.legal"));
      }
      return end.wentWell() ? Exit.OK : Exit.FAILED;
    } catch (InterruptedException e) {
      throw NoResult.brokenOff(session.text("season.broken"));
    }
  }

  private int rounds() throws InterruptedException {
    Demo demo = new Demo(stage, session.language());
    List<Act> acts;
    if (session.json()) {
      acts = demo.play(act -> {});
      session.say(json(acts));
    } else {
      session.say(session.text("demo.welcome"));
      acts = demo.play(this::say);
      session.say("");
      session.say(session.text(wentWell(acts) ? "demo.well" : "demo.failed"));
      session.say(session.text("demo.next"));
    }
    return wentWell(acts) ? Exit.OK : Exit.FAILED;
  }

  private static boolean wentWell(List<Act> acts) {
    return acts.stream().allMatch(Act::wentWell);
  }

  private void say(Act act) {
    session.say("");
    session.say(
        session.text(
            "demo.round",
            Map.of("id", act.round().toString(), "round", session.round(act.round()))));
    for (Scene scene : act.scenes()) {
      String what = session.text("scene." + scene.key(), Map.of("detail", scene.detail()));
      session.say(
          session.text(
              scene.wentWell() ? "scene.good" : "scene.bad",
              Map.of("at", KoreanTime.minute(scene.at()), "what", what)));
    }
    session.say("");
    session.say(session.text("demo.message"));
    for (String message : act.messages()) {
      session.say(RULE);
      session.say(message);
      session.say(RULE);
    }
    session.say(session.text("demo.synthetic"));
  }

  private static ObjectNode json(List<Act> acts) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("went_well", wentWell(acts));
    ArrayNode rounds = node.putArray("rounds");
    for (Act act : acts) {
      ObjectNode entry = rounds.addObject();
      entry.put("round", act.round().toString());
      entry.put("pool", act.round().pool().key());
      entry.put("went_well", act.wentWell());
      entry.put("seal", act.seal());
      entry.put("links", act.links());
      ArrayNode synthetic = entry.putArray("synthetic");
      List.of("odds", "scores", "team_ids", "sale_times").forEach(synthetic::add);
      entry.put("votes", "final");
      ArrayNode scenes = entry.putArray("scenes");
      act.scenes()
          .forEach(
              scene ->
                  scenes
                      .addObject()
                      .put("at", KoreanTime.iso(scene.at()))
                      .put("scene", scene.key())
                      .put("went_well", scene.wentWell()));
      ArrayNode messages = entry.putArray("messages");
      act.messages().forEach(messages::add);
    }
    return node;
  }
}
