package kr.proto14.app.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.proto14.standin.ModelProvider;
import kr.proto14.standin.StandInModels;

/** Settings that give members of the panel their seats, with a stand-in behind them. */
public final class PanelSettings {
  private static final Map<ModelProvider, String> KEYS =
      Map.of(
          ModelProvider.OPENAI, "OPENAI_API_KEY",
          ModelProvider.ANTHROPIC, "ANTHROPIC_API_KEY",
          ModelProvider.GEMINI, "GOOGLE_API_KEY",
          ModelProvider.DEEPSEEK, "DEEPSEEK_API_KEY",
          ModelProvider.KIMI, "KIMI_API_KEY");

  /** The five, in the order in which they are shown. */
  public static final List<ModelProvider> FIVE =
      List.of(
          ModelProvider.OPENAI,
          ModelProvider.ANTHROPIC,
          ModelProvider.GEMINI,
          ModelProvider.DEEPSEEK,
          ModelProvider.KIMI);

  private PanelSettings() {}

  /** All five. */
  public static Map<String, String> five(StandInModels models) {
    return of(models, FIVE);
  }

  /** Some of them. */
  public static Map<String, String> of(StandInModels models, List<ModelProvider> members) {
    Map<String, String> settings = new HashMap<>();
    members.forEach(
        member -> {
          settings.put(KEYS.get(member), "key-of-" + member.name());
          settings.put("PROTO14_" + member.name() + "_URL", models.url(member).toString());
        });
    return settings;
  }
}
