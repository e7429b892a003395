package kr.proto14.app.source;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Variants as they were passed on, repeats included. */
public final class MetVariants implements Variants {
  private final List<String> met = new CopyOnWriteArrayList<>();

  @Override
  public void met(String source, String variant, Instant metAt, String evidence) {
    met.add(variant);
  }

  public List<String> all() {
    return List.copyOf(met);
  }
}
