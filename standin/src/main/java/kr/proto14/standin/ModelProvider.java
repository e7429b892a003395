package kr.proto14.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** The providers of language models that one stand-in speaks for. */
public enum ModelProvider {
  OPENAI("/openai/v1", ModelForm.OPENAI, "gpt-5.6-terra"),
  ANTHROPIC("/anthropic/v1", ModelForm.ANTHROPIC, "claude-sonnet-4-6"),
  GEMINI("/gemini/v1beta", ModelForm.GEMINI, "gemini-3.8-flash"),
  DEEPSEEK("/deepseek/v1", ModelForm.OPENAI, "deepseek-v4-pro"),
  KIMI("/kimi/v1", ModelForm.OPENAI, "kimi-k2.6"),
  /** A server of the user's own, which asks for no key. */
  LOCAL("/local/v1", ModelForm.OPENAI, "llama3.1");

  private final String base;
  private final ModelForm form;
  private final String model;

  ModelProvider(String base, ModelForm form, String model) {
    this.base = base;
    this.form = form;
    this.model = model;
  }

  /** The path of its base URL. */
  public String base() {
    return base;
  }

  ModelForm form() {
    return form;
  }

  /** The one model that it has. */
  JsonNode models() {
    ObjectNode list = Json.object();
    if (form == ModelForm.GEMINI) {
      list.putArray("models").addObject().put("name", "models/" + model);
    } else {
      list.putArray("data").addObject().put("id", model);
    }
    return list;
  }

  /** Whose list of models a path is; empty where it is nobody's. */
  static Optional<ModelProvider> ofList(String path) {
    for (ModelProvider provider : values()) {
      if (path.equals(provider.base + "/models")) {
        return Optional.of(provider);
      }
    }
    return Optional.empty();
  }

  /** Whose call a path is; empty where it is nobody's. */
  static Optional<ModelProvider> at(String path) {
    for (ModelProvider provider : values()) {
      if (path.startsWith(provider.base + "/")
          && provider.form.isCall(path.substring(provider.base.length()))) {
        return Optional.of(provider);
      }
    }
    return Optional.empty();
  }
}
