package kr.proto14.engine.soccer;

import java.util.Arrays;
import java.util.List;
import kr.proto14.engine.pool.Probabilities;

/**
 * Pools several opinions of a match by a multinomial logit on log(pH/pA) and log(pD^2/(pH pA)) of
 * each. Of equal parts and no more, it is their geometric mean.
 */
public final class OutcomeLogit {
  private static final double LEAST_CHANCE = 1e-6;

  /** No pool of whatever coefficients makes an outcome certain, not even by rounding. */
  private static final double MOST_LOG = 15;

  private final int opinions;
  private final double[] favour;
  private final double[] draw;

  private OutcomeLogit(int opinions, double[] favour, double[] draw) {
    this.opinions = opinions;
    this.favour = favour;
    this.draw = draw;
  }

  /**
   * The geometric mean.
   *
   * @param opinions how many are pooled, at least 1
   */
  public static OutcomeLogit geometricMean(int opinions) {
    if (opinions < 1) {
      throw new IllegalArgumentException("nothing to pool: " + opinions);
    }
    int size = 1 + 2 * opinions;
    double[] favour = new double[size];
    double[] draw = new double[size];
    for (int k = 0; k < opinions; k++) {
      favour[1 + 2 * k] = 1.0 / opinions;
      draw[2 + 2 * k] = 1.0 / opinions;
    }
    return new OutcomeLogit(opinions, favour, draw);
  }

  /**
   * Of given coefficients.
   *
   * @param favour of log(pH/pA): the constant, then both features of each opinion
   * @param draw of log(pD^2/(pH pA)) likewise, as many
   * @throws IllegalArgumentException for coefficients of no pool
   */
  public static OutcomeLogit of(double[] favour, double[] draw) {
    if (favour.length != draw.length || favour.length < 3 || favour.length % 2 == 0) {
      throw new IllegalArgumentException(
          "no coefficients of a pool: " + favour.length + " and " + draw.length);
    }
    return new OutcomeLogit((favour.length - 1) / 2, favour.clone(), draw.clone());
  }

  /** 1, then both features of each opinion. */
  static double[] features(List<Probabilities> opinions) {
    double[] features = new double[1 + 2 * opinions.size()];
    features[0] = 1;
    for (int k = 0; k < opinions.size(); k++) {
      Probabilities p = opinions.get(k);
      double home = log(p.home());
      double away = log(p.away());
      features[1 + 2 * k] = home - away;
      features[2 + 2 * k] = 2 * log(p.middle()) - home - away;
    }
    return features;
  }

  /**
   * The pooled chances.
   *
   * @param given one opinion of each in the order of the fit
   * @throws IllegalArgumentException for another number of opinions
   */
  public Probabilities pooled(List<Probabilities> given) {
    if (given.size() != opinions) {
      throw new IllegalArgumentException(given.size() + " opinions instead of " + opinions);
    }
    return pooled(features(given));
  }

  Probabilities pooled(double[] features) {
    double toHome = 0;
    double toDraw = 0;
    for (int i = 0; i < features.length; i++) {
      toHome += favour[i] * features[i];
      toDraw += draw[i] * features[i];
    }
    toHome = Math.clamp(toHome / 2, -MOST_LOG, MOST_LOG);
    toDraw = Math.clamp(toDraw / 2, -MOST_LOG, MOST_LOG);
    return Probabilities.ofWeights(
        StrictMath.exp(toHome), StrictMath.exp(toDraw), StrictMath.exp(-toHome));
  }

  /** How many opinions it pools. */
  public int opinions() {
    return opinions;
  }

  /** The coefficients of log(pH/pA): the constant, then both features of each opinion. */
  public double[] favour() {
    return favour.clone();
  }

  /** Those of log(pD^2/(pH pA)) likewise. */
  public double[] draw() {
    return draw.clone();
  }

  private static double log(double chance) {
    return StrictMath.log(Math.max(chance, LEAST_CHANCE));
  }

  @Override
  public String toString() {
    return Arrays.toString(favour) + " " + Arrays.toString(draw);
  }
}
