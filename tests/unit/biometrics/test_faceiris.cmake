# SPDX-License-Identifier: GPL-3.0-or-later
loket_test(test_face SOURCES test_face.cpp DrawnFace.cpp DrawnFace.h LINK loket_core_face)
loket_test(test_live_face SOURCES test_live_face.cpp DrawnFace.cpp DrawnFace.h LINK loket_core_face)
loket_test(test_iris SOURCES test_iris.cpp DrawnEye.cpp DrawnEye.h DrawnFace.cpp DrawnFace.h LINK loket_core_iris)
loket_test(test_signature SOURCES test_signature.cpp LINK loket_core_signature)
# The simulator's people: another hand than ours drew them.
loket_test(test_simulated_people SOURCES test_simulated_people.cpp
    LINK loket_core_face loket_core_iris loket_core_signature loket_sim_subject TIMEOUT 300)
