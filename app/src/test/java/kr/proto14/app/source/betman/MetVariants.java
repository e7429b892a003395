package kr.proto14.app.source.betman;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kr.proto14.app.source.Variants;

/** Variants as they were passed on, repeats included. */
final class MetVariants implements Variants {
  private final List<String> met = new CopyOnWriteArrayList<>();

  @Override
  public void met(String source, String variant, Instant metAt, String evidence) {
    met.add(variant);
  }

  List<String> all() {
    return List.copyOf(met);
  }
}
