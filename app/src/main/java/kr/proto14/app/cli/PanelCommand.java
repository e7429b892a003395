package kr.proto14.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.Setting;
import kr.proto14.app.notify.message.Texts;
import kr.proto14.engine.pool.Pool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what each member of the panel was worth, and what it cost. */
@Command(name = "panel")
final class PanelCommand implements Callable<Integer> {
  private final Session session;

  @Mixin final PoolOption only = new PoolOption();

  PanelCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Config config = session.config();
    List<Pool> pools = only.pool == null ? List.of(Pool.values()) : List.of(only.pool);
    long budget = config.count(Setting.PROTO14_PANEL_BUDGET);
    try (Services app = session.open(config)) {
      PanelView view =
          app.store()
              .snapshot(tx -> PanelView.read(tx, pools, budget, app.clock().instant()));
      if (session.json()) {
        session.say(PanelJson.of(view));
      } else {
        Texts messages = Texts.of("messages", config.language());
        session.say(new PanelText(session, messages).lines(view));
      }
    }
    return Exit.OK;
  }
}
