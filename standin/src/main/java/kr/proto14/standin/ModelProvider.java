package kr.proto14.standin;

import java.util.Optional;

/** The providers of language models that one stand-in speaks for. */
public enum ModelProvider {
  OPENAI("/openai/v1", ModelForm.OPENAI),
  ANTHROPIC("/anthropic/v1", ModelForm.ANTHROPIC),
  GEMINI("/gemini/v1beta", ModelForm.GEMINI),
  DEEPSEEK("/deepseek/v1", ModelForm.OPENAI),
  KIMI("/kimi/v1", ModelForm.OPENAI),
  /** A server of the user's own, which asks for no key. */
  LOCAL("/local/v1", ModelForm.OPENAI);

  private final String base;
  private final ModelForm form;

  ModelProvider(String base, ModelForm form) {
    this.base = base;
    this.form = form;
  }

  /** The path of its base URL. */
  public String base() {
    return base;
  }

  ModelForm form() {
    return form;
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
