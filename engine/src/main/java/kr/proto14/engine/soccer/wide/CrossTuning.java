package kr.proto14.engine.soccer.wide;

import kr.proto14.engine.soccer.OffsetFit.Beliefs;

/**
 * How leagues are compared by cup matches. Chosen on the Champions League of 2020/21.
 *
 * @param decay how fast a cup match fades, per day
 * @param longest days after which it is left out
 * @param beliefs what is believed beforehand
 * @param cupClub what is believed of the offset of a club without a league
 */
record CrossTuning(double decay, int longest, Beliefs beliefs, double cupClub) {
  static CrossTuning chosen() {
    return new CrossTuning(.0008, 1500, new Beliefs(20, .3, 40, 40, 6), -.4);
  }
}
