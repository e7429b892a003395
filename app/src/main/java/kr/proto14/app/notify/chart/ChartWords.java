package kr.proto14.app.notify.chart;

/**
 * What is written on a chart.
 *
 * @param title above all
 * @param rate beside the axis of hit rates
 * @param ours the name of our line
 * @param crowd the name of the crowd's line
 * @param empty in place of a line where there are no rounds
 * @param legal small, below all; it may have several lines
 */
public record ChartWords(
    String title, String rate, String ours, String crowd, String empty, String legal) {}
