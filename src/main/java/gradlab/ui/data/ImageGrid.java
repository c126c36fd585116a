package gradlab.ui.data;

import static gradlab.text.Text.tr;

import gradlab.data.prepare.DataPart;
import gradlab.data.prepare.PreparedData;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import java.util.ArrayList;
import java.util.List;

/** Training images, a line of the first few for each class. */
final class ImageGrid extends GridPane {
    private static final int PER_CLASS = 6;
    private static final int MOST_CLASSES = 12;
    private static final double SIDE = 34;

    ImageGrid() {
        setHgap(4);
        setVgap(4);
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        names.setHalignment(HPos.LEFT);
        getColumnConstraints().add(names);
    }

    void show(PreparedData data) {
        getChildren().clear();
        Greys greys = Greys.of(data);
        int lines = Math.max(1, Math.min(data.classNames().size(), MOST_CLASSES));
        for (int number = 0; number < lines; number++) {
            String name = data.classNames().isEmpty() ? "" : data.classNames().get(number);
            Label label = new Label(name);
            label.getStyleClass().add("caption");
            label.setMinWidth(20);
            add(label, 0, number);
            List<Integer> rows = rowsOf(data, number);
            for (int i = 0; i < rows.size(); i++) {
                ImageView view = new ImageView(greys.image(rows.get(i)));
                view.setSmooth(false);
                view.setPreserveRatio(true);
                view.setFitHeight(SIDE);
                view.setAccessibleText(tr("Image of class {0}", name));
                add(view, i + 1, number);
            }
        }
    }

    private static List<Integer> rowsOf(PreparedData data, int number) {
        List<Integer> rows = new ArrayList<>();
        boolean classes = !data.classNames().isEmpty();
        for (int row = 0; row < data.train().rows() && rows.size() < PER_CLASS; row++) {
            if (!classes || (int) data.train().targets().get(row, 0) == number) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Pixels as shades from black for the least value of all to white for the greatest. */
    private record Greys(PreparedData data, float low, float high) {
        private static final int ENOUGH = 200;

        static Greys of(PreparedData data) {
            DataPart train = data.train();
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            int pixels = train.inputs().numCols;
            for (int i = 0; i < Math.min(train.rows(), ENOUGH) * pixels; i++) {
                float value = train.inputs().data[i];
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            return new Greys(data, low, high);
        }

        WritableImage image(int row) {
            int width = data.imageWidth();
            int pixels = data.train().inputs().numCols;
            int[] shades = new int[pixels];
            for (int i = 0; i < pixels; i++) {
                float value = data.train().inputs().get(row, i);
                float share = high > low ? (value - low) / (high - low) : 0;
                int grey = Math.round(255 * Math.clamp(share, 0, 1));
                shades[i] = 0xff << 24 | grey << 16 | grey << 8 | grey;
            }
            WritableImage image = new WritableImage(width, pixels / width);
            image.getPixelWriter()
                    .setPixels(
                            0,
                            0,
                            width,
                            pixels / width,
                            PixelFormat.getIntArgbInstance(),
                            shades,
                            0,
                            width);
            return image;
        }
    }
}
