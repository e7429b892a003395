package kr.proto14.app.backtest;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kr.proto14.engine.pool.Probabilities;

/**
 * What came of a piece.
 *
 * @param steps oldest first; matches of a league too young to know are left out
 */
record Walked(List<Step> steps) {
  Walked {
    steps = List.copyOf(steps);
  }

  /**
   * One match.
   *
   * @param row its place in the piece's matches
   * @param opinions of the components in their order
   */
  record Step(int row, List<Probabilities> opinions) {
    Step {
      opinions = List.copyOf(opinions);
    }
  }

  void write(DataOutputStream to) throws IOException {
    to.writeInt(steps.size());
    for (Step step : steps) {
      to.writeInt(step.row);
      for (Probabilities chances : step.opinions) {
        to.writeDouble(chances.home());
        to.writeDouble(chances.middle());
        to.writeDouble(chances.away());
      }
    }
  }

  /**
   * Reads what was written.
   *
   * @param components how many opinions a match has
   */
  static Walked read(DataInputStream from, int components) throws IOException {
    int size = from.readInt();
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int row = from.readInt();
      List<Probabilities> opinions = new ArrayList<>(components);
      for (int component = 0; component < components; component++) {
        opinions.add(new Probabilities(from.readDouble(), from.readDouble(), from.readDouble()));
      }
      steps.add(new Step(row, opinions));
    }
    return new Walked(steps);
  }
}
