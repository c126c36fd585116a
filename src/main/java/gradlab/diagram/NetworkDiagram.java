package gradlab.diagram;

import static gradlab.text.Text.tr;

import gradlab.experiment.StackedAutoencoder;
import gradlab.text.Numbers;

import org.jspecify.annotations.Nullable;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The network as columns of units with links between them, at one moment: all that is drawn, said
 * and found under the mouse.
 */
public final class NetworkDiagram {
    private final List<DiagramColumn> columns;
    private final DiagramLayout layout;
    private final DiagramSample sample;
    private final DiagramLinks links;
    private final List<List<UnitFacts>> facts;
    private final List<FaceScale> scales;
    private final DiagramSubject subject;
    private final boolean trained;

    NetworkDiagram(
            DiagramSubject subject,
            boolean trained,
            List<DiagramColumn> columns,
            DiagramLayout layout,
            DiagramSample sample,
            DiagramLinks links,
            List<DiagramFaces.Column> faces) {
        this.subject = subject;
        this.trained = trained;
        this.columns = columns;
        this.layout = layout;
        this.sample = sample;
        this.links = links;
        facts = faces.stream().map(DiagramFaces.Column::facts).toList();
        scales = faces.stream().map(DiagramFaces.Column::scale).toList();
    }

    /** Draws over a surface of the style's size. */
    public void draw(Graphics2D g2, DiagramStyle style) {
        new DiagramPainter(this, g2, style).paint();
    }

    /** Where everything stands. */
    public DiagramLayout layout() {
        return layout;
    }

    /** How many columns there are, the inputs first. */
    public int size() {
        return columns.size();
    }

    /** The column of a layer by its name; −1 for none. */
    public int column(String layer) {
        for (int i = 1; i < columns.size(); i++) {
            if (columns.get(i).name().equals(layer)) {
                return i;
            }
        }
        return -1;
    }

    List<DiagramColumn> columns() {
        return columns;
    }

    /** What a tile shows. */
    public UnitFacts facts(int column, int tile) {
        return facts.get(column).get(tile);
    }

    /** From which number to which a column's colours go. */
    public FaceScale scale(int column) {
        return scales.get(column);
    }

    /** The links that lead to a column, weakest first. */
    public List<UnitLink> links(int column) {
        return links.shown().get(column);
    }

    /** The weight that is drawn strongest. */
    public double reach() {
        return links.reach();
    }

    /** The tile of a unit; −1 where it is not shown. */
    public int tile(int column, int unit) {
        return sample.tile(column, unit);
    }

    /** The gradient norm of a column; not a number where it has none. */
    double norm(int column) {
        Double norm = subject.norms().get(columns.get(column).name());
        return norm == null ? Double.NaN : norm;
    }

    boolean isImage(int column) {
        return column == 0 && subject.data().imageWidth() > 0;
    }

    /** What a unit is called. */
    public String name(int column, int tile) {
        DiagramColumn place = columns.get(column);
        if (isImage(column)) {
            return tr("{0} {0|input|inputs}, one a pixel", whole(place.width()));
        }
        int unit = sample.units().get(column)[tile];
        return column == 0
                ? subject.data().inputNames().get(unit)
                : tr("{0}, unit {1} of {2}", place.name(), unit + 1, whole(place.width()));
    }

    /** Of what a link is the weight. */
    public String name(UnitLink link) {
        String words =
                tr("{0} → {1}", unit(link.source(), link.from()), unit(link.column(), link.to()));
        return Float.isNaN(link.weight())
                ? words
                : words + "   w = " + Numbers.brief(link.weight());
    }

    private String unit(int column, int tile) {
        return isImage(column)
                ? columns.get(column).name()
                : column == 0
                        ? subject.data().inputNames().get(sample.units().get(column)[tile])
                        : columns.get(column).name() + " " + (sample.units().get(column)[tile] + 1);
    }

    /** The names of the classes; empty where there are none. */
    public List<String> classNames() {
        return subject.data().classNames();
    }

    /** What a heading says below the name of a column. */
    String heading(int column) {
        DiagramColumn place = columns.get(column);
        int shown = sample.units().get(column).length;
        if (isImage(column)) {
            int wide = subject.data().imageWidth();
            return wide + " × " + place.width() / wide;
        }
        if (column == 0 && shown == place.width()) {
            return tr("{0} {0|input|inputs}", whole(place.width()));
        }
        return shown < place.width()
                ? tr("{0} of {1}", shown, whole(place.width()))
                : whole(place.width()) + " " + place.kind();
    }

    /** What is shown, and what is left out, in a line. */
    public String caption() {
        List<String> parts = new ArrayList<>();
        parts.add(face());
        if (!trained) {
            parts.add(
                    startsElsewhere()
                            ? tr("the run starts from other weights")
                            : tr("before training"));
        }
        boolean sampled = false;
        boolean fewer = false;
        for (int i = 0; i < columns.size(); i++) {
            sampled |= !isImage(i) && sample.units().get(i).length < columns.get(i).width();
            fewer |= links.shown().get(i).size() < links.strongestOf().get(i);
        }
        if (sampled) {
            parts.add(tr("wide layers sampled, strongest first"));
        }
        if (fewer) {
            parts.add(tr("the {0} strongest links a layer", DiagramLinks.MOST));
        }
        return String.join(" · ", parts);
    }

    private boolean startsElsewhere() {
        var training = subject.experiment().training();
        return training.startFrom() != null || training.pretraining() instanceof StackedAutoencoder;
    }

    private String face() {
        int inputs = columns.getFirst().width();
        return inputs == 2
                ? tr("Each unit's activation over the plane of both inputs")
                : inputs == 1
                        ? tr("Each unit's activation along the input")
                        : subject.data().imageWidth() > 0
                                ? tr("First weights as images, then mean activation by class")
                                : tr("Each unit's activations over training rows");
    }

    /** All of it in words, for those who do not see it. */
    public String description() {
        List<String> parts = new ArrayList<>();
        for (int i = 1; i < columns.size(); i++) {
            parts.add(columnWords(i));
        }
        return tr("Units of the network. {0}.", caption()) + " " + String.join(" ", parts);
    }

    private String columnWords(int column) {
        List<UnitFacts> units = facts.get(column);
        double least = units.stream().mapToDouble(UnitFacts::mean).min().orElse(Double.NaN);
        double most = units.stream().mapToDouble(UnitFacts::mean).max().orElse(Double.NaN);
        return tr(
                "{0}: {1}, mean activations {2} to {3}.",
                columns.get(column).name(),
                heading(column),
                Numbers.brief(least),
                Numbers.brief(most));
    }

    /** The link nearest to a point, within so many pixels; null where there is none. */
    public @Nullable UnitLink linkAt(double x, double y, double within) {
        UnitLink nearest = null;
        double best = within;
        for (int i = 1; i < columns.size(); i++) {
            for (UnitLink link : links(i)) {
                double distance = LinkShape.of(link, layout).distance(x, y);
                if (distance <= best) {
                    best = distance;
                    nearest = link;
                }
            }
        }
        return nearest;
    }

    static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
