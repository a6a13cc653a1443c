// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLibrary>

#include <opencv2/core/mat.hpp>

#include <vector>

namespace loket::bench {

/// ZXing by itself, as its own command line reads: everything it can try is on.
[[nodiscard]] std::vector<QByteArray> readPlainZxing(const cv::Mat &gray);

/// zbar, loaded only for this: Loket neither needs nor ships it (docs/decisions/0007-qr-decoders.md).
class Zbar
{
public:
    Zbar();
    ~Zbar();
    Zbar(const Zbar &) = delete;
    Zbar &operator=(const Zbar &) = delete;

    [[nodiscard]] bool isThere() const { return m_scanner; }
    [[nodiscard]] std::vector<QByteArray> read(const cv::Mat &gray);

private:
    template <class Function>
    Function *function(const char *name)
    {
        return reinterpret_cast<Function *>(m_library.resolve(name));
    }

    QLibrary m_library;
    void *m_scanner = nullptr;
};

} // namespace loket::bench
